import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { NoteInput } from "./schema.ts";
import { type NoteRecord, noteColumns } from "./store.ts";

/**
 * Writes the next revision if nobody else did since `revision`; false otherwise, and nothing is written. With
 * `leavesTrain` the release's train stays as it is, whoever is changing it at this moment.
 */
export async function writeRevision(
  db: StaffDb,
  { noteId, revision, leavesTrain }: { noteId: string; revision: number; leavesTrain: boolean },
  content: NoteInput,
  { user, now }: StaffContext,
): Promise<boolean> {
  const saved = await db.releaseNote.updateManyAndReturn({
    where: { id: noteId, revision, status: "draft" },
    data: {
      ...noteColumns(content),
      revision: { increment: 1 },
      savedById: user.id,
      updatedAt: now,
    },
    select: { releaseId: true },
  });
  const releaseId = saved[0]?.releaseId;
  if (!releaseId) return false;
  const { kind, outOfTrain } = content;
  await db.release.update({ where: { id: releaseId }, data: { kind, ...(!leavesTrain && { outOfTrain }) } });
  return true;
}

/** Keeps what the note's row held as a revision, unless that one is kept already. */
export async function insertRevision(
  db: StaffDb,
  { id, revision, savedById, updatedAt }: NoteRecord,
  content: NoteInput,
): Promise<void> {
  const row = { noteId: id, number: revision, content, authorId: savedById, createdAt: updatedAt };
  await db.releaseNoteRevision.createMany({ data: [row], skipDuplicates: true });
}
