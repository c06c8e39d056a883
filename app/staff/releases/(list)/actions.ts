"use server";

import { redirect } from "next/navigation";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { createDraft } from "#lib/releases/create-draft.ts";

export async function startNote(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { noteId } = await createDraft(await requireStaffContext(), formObject(form));
    redirect(`/staff/releases/${noteId}`);
  });
}
