import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { noteSlug } from "./rules.ts";
import type { ComponentName, NoteInput } from "./schema.ts";
import { findVersionsWithNote, insertDrafts } from "./store-drafts.ts";

/** A note that is not there yet. */
export type NewNote = {
  component: ComponentName;
  version: string;
  /** A calendar day, "2026-11-24". */
  releasedOn: string | null;
  content: NoteInput;
};

export type AddedDraft = { component: ComponentName; version: string; noteId: string };

/**
 * Adds drafts in the caller's transaction, first to last, for releases that are new or have no note yet. A note that
 * somebody else added at the same moment is left as it is and is not among those returned.
 */
export function addDrafts(db: StaffDb, notes: NewNote[], authorId: string | null): Promise<AddedDraft[]> {
  const withSlug = notes.map((note) => ({ ...note, slug: noteSlug(note.component, note.version) }));
  return insertDrafts(db, withSlug, authorId);
}

/** Which of these versions of a component have a note. */
export function readVersionsWithNote(
  db: StaffDb,
  component: ComponentName,
  versions: string[],
): Promise<Set<string>> {
  return findVersionsWithNote(db, component, versions);
}
