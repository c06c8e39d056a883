"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { editWeeklyNotes } from "#lib/weekly-notes/edit-weekly-notes.ts";
import { sendWeeklyNotes } from "#lib/weekly-notes/send-weekly-notes.ts";

/** Saves the form; with `intent` "send" it also sends what was saved, without waiting for the hour. */
export async function saveWeekly(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    await editWeeklyNotes(ctx, { ...formObject(form), id });
    const isSending = form.get("intent") === "send";
    if (isSending) await sendWeeklyNotes(ctx, id);
    revalidatePath("/staff/weekly-notes", "layout");
    return { message: isSending ? "Sent." : "Saved." };
  });
}
