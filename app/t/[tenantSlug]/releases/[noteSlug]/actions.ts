"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { acknowledgeNote } from "#lib/reading/acknowledge-note.ts";
import { markRead } from "#lib/reading/mark-read.ts";

/** The note was shown to the person. */
export async function markNoteRead(tenantSlug: string, noteSlug: string): Promise<void> {
  await runAction(new FormData(), async () => {
    await markRead(await requireTenantContext(tenantSlug), noteSlug);
    return { message: "Noted." };
  });
}

export async function acknowledge(
  tenantSlug: string,
  noteSlug: string,
  revision: number,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    await acknowledgeNote(await requireTenantContext(tenantSlug), noteSlug, revision);
    revalidatePath(`/t/${tenantSlug}/releases/${noteSlug}`);
    return { message: "Acknowledged." };
  });
}
