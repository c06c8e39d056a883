import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { findNote, type NoteRecord } from "./store.ts";

/** A note's row with its release, whatever its status. */
export type DeskRecord = NoteRecord;

/** The note in the caller's transaction; null when there is none. */
export function readNoteRecord(db: StaffDb, noteId: string): Promise<DeskRecord | null> {
  return findNote(db, noteId);
}
