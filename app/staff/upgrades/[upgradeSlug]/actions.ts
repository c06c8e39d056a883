"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { nudgeTenants } from "#lib/upgrades/nudge-tenants.ts";
import { nudgeWords } from "#lib/upgrades/rules-nudge.ts";

/** Asks the chosen tenants again for what they owe. */
export async function nudge(upgradeSlug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    const result = await nudgeTenants(ctx, { ...formObject(form), upgradeSlug });
    revalidatePath("/staff", "layout");
    return { message: nudgeWords(result) };
  });
}
