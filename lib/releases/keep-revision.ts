import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { contentOf } from "./content-of.ts";
import { findNote } from "./store.ts";
import { insertRevision } from "./store-write.ts";

/**
 * Keeps the note's current text as a revision for good, once, in the caller's transaction, and returns its number.
 * Most autosaves keep none; what is published, reviewed or saved by hand must. Throws DomainError `not_found`.
 */
export async function keepRevision(db: StaffDb, noteId: string): Promise<number> {
  const note = await findNote(db, noteId);
  if (!note) throw notFound();
  await insertRevision(db, note, contentOf(note));
  return note.revision;
}
