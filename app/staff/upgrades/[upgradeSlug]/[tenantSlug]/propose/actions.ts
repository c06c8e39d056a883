"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { choicesFromText } from "#lib/windows/rules-choices-text.ts";

/** Sends the vendor's ranked windows, then leads to the negotiation. */
export async function sendOffer(
  part: { upgradeSlug: string; tenantSlug: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const choices = choicesFromText(form.get("choices"));
    await proposeWindows(await requireStaffContext(), { ...formObject(form), ...part, choices });
    revalidatePath("/staff", "layout");
    redirect(`/staff/upgrades/${part.upgradeSlug}/${part.tenantSlug}`);
  });
}
