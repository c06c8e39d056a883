"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { cancelWindow } from "#lib/windows/cancel-window.ts";
import { declineProposal } from "#lib/windows/decline-proposal.ts";
import { withdrawProposal } from "#lib/windows/withdraw-proposal.ts";

/** Agrees on one choice of the client's offer. */
export async function accept(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Agreed. Both sides are told.", acceptChoice);
}

/** Declines the client's offer with a reason. */
export async function decline(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Declined. The client is told.", declineProposal);
}

/** Takes back Spec's own offer. */
export async function withdraw(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Withdrawn. The client is told.", withdrawProposal);
}

/** Cancels the agreed window. */
export async function cancel(_previous: FormState, form: FormData): Promise<FormState> {
  return step(form, "Cancelled. Both sides are told.", cancelWindow);
}

function step(
  form: FormData,
  message: string,
  take: (ctx: StaffContext, input: unknown) => Promise<unknown>,
): Promise<FormState> {
  return runAction(form, async () => {
    await take(await requireStaffContext(), formObject(form));
    revalidatePath("/staff", "layout");
    return { message };
  });
}
