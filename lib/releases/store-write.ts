import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { ComponentName, NoteInput } from "./schema.ts";
import { noteColumns } from "./store.ts";

export type NewNote = {
  component: ComponentName;
  version: string;
  /** A calendar day, "2026-11-24". */
  releasedOn: string | null;
  slug: string;
  content: NoteInput;
};

/**
 * Adds releases with their notes as drafts, and returns version and note id of each that was new: a version that
 * somebody else added at the same moment is left as it is.
 */
export async function insertDrafts(
  db: StaffDb,
  notes: NewNote[],
  authorId: string | null,
): Promise<Map<string, string>> {
  const releases = await db.release.createManyAndReturn({
    data: notes.map(({ component, version, releasedOn, content }) => ({
      component,
      version,
      kind: content.kind,
      outOfTrain: content.outOfTrain,
      releasedOn: releasedOn ? new Date(releasedOn) : null,
    })),
    skipDuplicates: true,
    select: { id: true, version: true },
  });
  const releaseIds = new Map(releases.map(({ id, version }) => [version, id]));
  const fresh = notes.flatMap((note) => {
    const releaseId = releaseIds.get(note.version);
    return releaseId ? [{ ...note, releaseId }] : [];
  });
  const created = await db.releaseNote.createManyAndReturn({
    data: fresh.map(({ releaseId, slug, content }) => ({
      ...noteColumns(content),
      releaseId,
      slug,
      createdById: authorId,
    })),
    select: { id: true, slug: true },
  });
  const noteIds = new Map(created.map(({ id, slug }) => [slug, id]));
  const made = fresh.flatMap(({ version, slug, content }) => {
    const noteId = noteIds.get(slug);
    return noteId ? [{ version, noteId, content }] : [];
  });
  await db.releaseNoteRevision.createMany({
    data: made.map(({ noteId, content }) => ({ noteId, number: 1, content, authorId })),
  });
  return new Map(made.map(({ version, noteId }) => [version, noteId]));
}

/** Writes the next revision if nobody else did since `revision`; false otherwise, and nothing is written. */
export async function writeRevision(
  db: StaffDb,
  noteId: string,
  revision: number,
  content: NoteInput,
  authorId: string,
): Promise<boolean> {
  const saved = await db.releaseNote.updateManyAndReturn({
    where: { id: noteId, revision, status: "draft" },
    data: { ...noteColumns(content), revision: { increment: 1 } },
    select: { releaseId: true },
  });
  const releaseId = saved[0]?.releaseId;
  if (!releaseId) return false;
  const { kind, outOfTrain } = content;
  await db.release.update({ where: { id: releaseId }, data: { kind, outOfTrain } });
  await db.releaseNoteRevision.create({ data: { noteId, number: revision + 1, content, authorId } });
  return true;
}

export type Publication = {
  noteId: string;
  revision: number;
  bodyHtml: string;
  publishedAt: Date;
  publishedById: string;
  tenantIds: string[];
};

/** Publishes the draft to the tenants if it still is that draft; of two at the same moment one gets true. */
export async function writePublication(db: StaffDb, publication: Publication): Promise<boolean> {
  const { noteId, revision, tenantIds, ...columns } = publication;
  const { count } = await db.releaseNote.updateMany({
    where: { id: noteId, revision, status: "draft" },
    data: { ...columns, status: "published" },
  });
  if (count === 0) return false;
  await db.releaseNoteAudience.createMany({ data: tenantIds.map((tenantId) => ({ tenantId, noteId })) });
  return true;
}
