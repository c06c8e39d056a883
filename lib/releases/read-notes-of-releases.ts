import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { NoteStatusName } from "./schema.ts";
import { findNotesOfReleases } from "./store-drafts.ts";

/** The notes of these releases by release id, whatever their status. */
export async function readNotesOfReleases(
  db: StaffDb,
  releaseIds: string[],
): Promise<Map<string, { id: string; status: NoteStatusName; headline: string }>> {
  const notes = await findNotesOfReleases(db, releaseIds);
  return new Map(notes.map(({ releaseId, ...note }) => [releaseId, note]));
}
