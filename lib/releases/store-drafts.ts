import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { AddedDraft, NewNote } from "./add-drafts.ts";
import type { ComponentName } from "./schema.ts";
import { noteColumns } from "./store.ts";

type NewRow = NewNote & { slug: string };

/** A release that is here already, from a deployment, keeps its kind and train; only the note is added. */
export async function insertDrafts(
  db: StaffDb,
  notes: NewRow[],
  authorId: string | null,
): Promise<AddedDraft[]> {
  const releaseIds = await releasesOf(db, notes);
  const rows = notes.flatMap((note) => {
    const releaseId = releaseIds.get(keyOf(note));
    return releaseId ? [{ ...note, releaseId }] : [];
  });
  const created = await db.releaseNote.createManyAndReturn({
    data: rows.map(({ releaseId, slug, content }) => ({
      ...noteColumns(content),
      releaseId,
      slug,
      createdById: authorId,
      savedById: authorId,
    })),
    skipDuplicates: true,
    select: { id: true, releaseId: true },
  });
  const noteIds = new Map(created.map(({ id, releaseId }) => [releaseId, id]));
  const made = rows.flatMap(({ releaseId, component, version, content }) => {
    const noteId = noteIds.get(releaseId);
    return noteId ? [{ component, version, noteId, content }] : [];
  });
  await db.releaseNoteRevision.createMany({
    data: made.map(({ noteId, content }) => ({ noteId, number: 1, content, authorId })),
  });
  return made.map(({ component, version, noteId }) => ({ component, version, noteId }));
}

/** Ids of the notes' releases by keyOf, after those that were missing have been added. */
async function releasesOf(db: StaffDb, notes: NewRow[]): Promise<Map<string, string>> {
  await db.release.createMany({
    data: notes.map(({ component, version, releasedOn, content }) => ({
      component,
      version,
      kind: content.kind,
      outOfTrain: content.outOfTrain,
      releasedOn: releasedOn ? new Date(releasedOn) : null,
    })),
    skipDuplicates: true,
  });
  const releases = await db.release.findMany({
    where: { version: { in: notes.map(({ version }) => version) } },
    select: { id: true, component: true, version: true },
  });
  return new Map(releases.map((release) => [keyOf(release), release.id]));
}

export async function findVersionsWithNote(
  db: StaffDb,
  component: ComponentName,
  versions: string[],
): Promise<Set<string>> {
  const found = await db.release.findMany({
    where: { component, version: { in: versions }, note: { isNot: null } },
    select: { version: true },
  });
  return new Set(found.map(({ version }) => version));
}

export function findNotesOfReleases(db: StaffDb, releaseIds: string[]) {
  return db.releaseNote.findMany({
    where: { releaseId: { in: releaseIds } },
    select: { id: true, releaseId: true, status: true, headline: true },
  });
}

function keyOf({ component, version }: { component: ComponentName; version: string }): string {
  return `${component} ${version}`;
}
