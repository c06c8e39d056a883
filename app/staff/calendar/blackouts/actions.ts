"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { addBlackout } from "#lib/blackouts/add-blackout.ts";
import { removeBlackout } from "#lib/blackouts/remove-blackout.ts";
import { formObject } from "#lib/parse.ts";

type Added = FormState<{ text: string; href: string }[]>;

export async function addVendorBlackout(_previous: Added, form: FormData): Promise<Added> {
  return runAction(form, async () => {
    const { text, touched } = await addBlackout(await requireStaffContext(), formObject(form));
    revalidatePath("/staff/calendar", "layout");
    const data = touched.map((one) => ({ text: one.text, href: `/staff/windows/${one.id}` }));
    return { message: `Added: ${text}.`, data };
  });
}

export async function removeVendorBlackout(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { text } = await removeBlackout(await requireStaffContext(), form.get("blackoutId"));
    revalidatePath("/staff/calendar", "layout");
    return { message: `Removed: ${text}.` };
  });
}
