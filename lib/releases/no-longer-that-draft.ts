import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { contentOf } from "./content-of.ts";
import { DraftConflict } from "./draft-conflict.ts";
import type { NoteStatusName } from "./schema.ts";
import { findNote, findPersonName } from "./store.ts";

const noDraftBecause: Record<Exclude<NoteStatusName, "draft">, string> = {
  in_review: "This note is in review now. Take it back from review to go on writing.",
  scheduled: "This note is scheduled now. Take it off the schedule to go on writing.",
  published: "This note is already published. Nothing was changed.",
  withdrawn: "This note is withdrawn. Nothing was changed.",
};

/** Why a draft could not be written: it is none any more, somebody else saved it meanwhile, or there is none. */
export async function noLongerThatDraft(db: StaffDb, noteId: string): Promise<DomainError> {
  const note = await findNote(db, noteId);
  if (!note) return notFound();
  if (note.status !== "draft") return new DomainError("conflict", noDraftBecause[note.status]);
  return new DraftConflict({
    revision: note.revision,
    content: contentOf(note),
    savedBy: await findPersonName(db, note.savedById),
    savedAt: note.updatedAt,
  });
}
