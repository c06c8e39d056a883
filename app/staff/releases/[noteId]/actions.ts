"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";
import { getReach } from "#lib/releases/get-reach.ts";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { reachWords } from "#lib/releases/rules-desk.ts";
import { audienceFromForm } from "#lib/releases/schema-desk.ts";

/** Publishes this revision of the note. */
export async function publish(noteId: string, revision: number): Promise<FormState> {
  return runAction(new FormData(), async () => {
    const { reach } = await publishNote(await requireStaffContext(), { noteId, revision });
    revalidatePath(`/staff/releases/${noteId}`);
    return { message: `Published to ${reachWords(reach)}.` };
  });
}

export async function findReach(form: FormData): Promise<FormState<{ reach: string }>> {
  return runAction(form, async () => {
    const reach = await getReach(await requireStaffContext(), audienceFromForm(formObject(form)));
    return { message: "Counted.", data: { reach: reachWords(reach) } };
  });
}
