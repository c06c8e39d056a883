import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { findNote, findPersonName } from "./store.ts";

/** Why a draft could not be written: it is published, somebody else saved it meanwhile, or there is none. */
export async function noLongerThatDraft(db: StaffDb, noteId: string): Promise<DomainError> {
  const note = await findNote(db, noteId);
  if (!note) return notFound();
  if (note.status !== "draft") {
    return new DomainError("conflict", "This note is already published. Nothing was changed.");
  }
  const author = (await findPersonName(db, note.revisions[0]?.authorId ?? null)) ?? "Somebody";
  return new DomainError(
    "conflict",
    `${author} saved revision ${note.revision} meanwhile. Nothing was overwritten, and your text is still in this form: open the note in another tab, and copy over what you need.`,
  );
}
