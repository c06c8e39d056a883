"use server";

import { revalidatePath } from "next/cache";
import type { SaveAnswer } from "#components/editor/autosave.ts";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { checkDraft } from "#lib/releases/check-draft.ts";
import { DraftConflict } from "#lib/releases/draft-conflict.ts";
import { previewNote } from "#lib/releases/preview-note.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { audienceFromForm, type PublishCheck, type StoredText } from "#lib/releases/schema-desk.ts";
import { formatClock, formatInstant } from "#lib/time/format.ts";

/** Saves the form as it stands. Of a draft that somebody else saved meanwhile it brings back what is stored. */
export async function saveNote(noteId: string, _previous: SaveAnswer, form: FormData): Promise<SaveAnswer> {
  let stored: StoredText | undefined;
  const answer = await runAction(form, async () => {
    const ctx = await requireStaffContext();
    const zone = ctx.user.timeZone;
    try {
      const { revision, savedAt } = await saveDraft(ctx, { ...draftOf(form), noteId });
      if (form.get("keep") === "true") revalidatePath(`/staff/releases/${noteId}`);
      const at = formatClock(savedAt, zone);
      return { message: `Saved ${at}.`, data: { revision, at } };
    } catch (error) {
      if (error instanceof DraftConflict)
        stored = { ...error.stored, savedAt: formatInstant(error.stored.savedAt, zone) };
      throw error;
    }
  });
  return stored ? { ...answer, stored } : answer;
}

export async function preview(form: FormData): Promise<FormState<{ html: string }>> {
  return runAction(form, async () => ({
    message: "Rendered.",
    data: await previewNote(await requireStaffContext(), formObject(form)),
  }));
}

export async function check(form: FormData): Promise<FormState<{ checks: PublishCheck[] }>> {
  return runAction(form, async () => ({
    message: "Checked.",
    data: { checks: await checkDraft(await requireStaffContext(), draftOf(form)) },
  }));
}

function draftOf(form: FormData) {
  const fields = formObject(form);
  return { ...fields, audience: audienceFromForm(fields) };
}
