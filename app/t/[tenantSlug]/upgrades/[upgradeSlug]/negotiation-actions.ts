"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { formObject } from "#lib/parse.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { cancelWindow } from "#lib/windows/cancel-window.ts";
import { declineProposal } from "#lib/windows/decline-proposal.ts";
import { deferWindow } from "#lib/windows/defer-window.ts";
import { withdrawProposal } from "#lib/windows/withdraw-proposal.ts";

/** Agrees on one choice of Spec's offer. */
export async function accept(tenantSlug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(tenantSlug, form, "Agreed. Both sides are told.", acceptChoice);
}

/** Declines Spec's offer with a reason. */
export async function decline(tenantSlug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(tenantSlug, form, "Declined. Spec is told.", declineProposal);
}

/** Takes back the client's own offer. */
export async function withdraw(tenantSlug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(tenantSlug, form, "Withdrawn. Spec is told.", withdrawProposal);
}

/** Puts the agreed window off by a week. */
export async function defer(tenantSlug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(tenantSlug, form, "Put off. Both sides are told.", deferWindow);
}

/** Cancels the agreed window. */
export async function cancel(tenantSlug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return step(tenantSlug, form, "Cancelled. Both sides are told.", cancelWindow);
}

function step(
  tenantSlug: string,
  form: FormData,
  message: string,
  take: (ctx: TenantContext, input: unknown) => Promise<unknown>,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    await take(ctx, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}`, "layout");
    return { message };
  });
}
