"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { getReach } from "#lib/releases/get-reach.ts";
import { previewNote } from "#lib/releases/preview-note.ts";
import { publishNote } from "#lib/releases/publish-note.ts";
import { reachWords } from "#lib/releases/rules-desk.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { audienceFromForm } from "#lib/releases/schema-desk.ts";

/** Saves the form; with `intent` "publish" it also publishes what was saved, which stays saved if that is refused. */
export async function saveNote(noteId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    const fields = formObject(form);
    const { revision } = await saveDraft(ctx, { ...fields, noteId, audience: audienceFromForm(fields) });
    revalidatePath(`/staff/releases/${noteId}`);
    if (form.get("intent") !== "publish") return { message: `Saved as revision ${revision}.` };
    const { reach } = await publishNote(ctx, { noteId, revision });
    return { message: `Published to ${reachWords(reach)}.` };
  });
}

export async function preview(form: FormData): Promise<FormState<{ html: string }>> {
  return runAction(form, async () => ({
    message: "Rendered.",
    data: await previewNote(await requireStaffContext(), formObject(form)),
  }));
}

export async function findReach(form: FormData): Promise<FormState<{ reach: string }>> {
  return runAction(form, async () => {
    const reach = await getReach(await requireStaffContext(), audienceFromForm(formObject(form)));
    return { message: "Counted.", data: { reach: reachWords(reach) } };
  });
}
