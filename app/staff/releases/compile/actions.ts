"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { compileWeek } from "#lib/imports/compile-week.ts";

export async function compile(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { made } = await compileWeek(await requireStaffContext(), form.get("week"));
    revalidatePath("/staff/releases");
    if (made === 0) return { message: "Every release of this week has a note already." };
    return { message: made === 1 ? "1 draft made." : `${made} drafts made.` };
  });
}
