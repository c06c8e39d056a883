"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { formObject } from "#lib/parse.ts";
import { moveWindow } from "#lib/windows/move-window.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { choicesFromText } from "#lib/windows/rules-choices-text.ts";

/** Sends ranked windows, then leads to the negotiation. */
export async function sendProposal(
  tenantSlug: string,
  upgradeSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const choices = choicesFromText(form.get("choices"));
    await proposeWindows(ctx, { ...formObject(form), upgradeSlug, choices });
    revalidatePath(`/t/${ctx.tenant.slug}`, "layout");
    redirect(`/t/${ctx.tenant.slug}/upgrades/${upgradeSlug}`);
  });
}

/** Moves the agreed window, then leads to the negotiation. */
export async function sendMove(
  tenantSlug: string,
  upgradeSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    await moveWindow(ctx, { ...formObject(form), choices: choicesFromText(form.get("choices")) });
    revalidatePath(`/t/${ctx.tenant.slug}`, "layout");
    redirect(`/t/${ctx.tenant.slug}/upgrades/${upgradeSlug}`);
  });
}
