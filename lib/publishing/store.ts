import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { NoteStatusName } from "#lib/releases/schema.ts";

/** Changes a note that still is at `revision` and in one of `statuses`; false otherwise, and nothing is written. */
export async function moveNote(
  db: StaffDb,
  id: string,
  when: { revision: number; statuses: NoteStatusName[] } & Prisma.ReleaseNoteWhereInput,
  data: Prisma.ReleaseNoteUncheckedUpdateManyInput,
): Promise<boolean> {
  const { statuses, ...where } = when;
  const { count } = await db.releaseNote.updateMany({
    where: { ...where, id, status: { in: statuses } },
    data,
  });
  return count === 1;
}

/** Every step takes the note's row before any other of its rows, so that two that meet never wait in a circle. */
export async function lockNote(db: StaffDb, id: string): Promise<void> {
  await db.$queryRaw`select 1 from release_note where id = ${id}::uuid for no key update`;
}

export async function insertAudience(
  db: StaffDb,
  note: { noteId: string; releaseId: string; publishedAt: Date },
  tenantIds: string[],
): Promise<void> {
  await db.releaseNoteAudience.createMany({ data: tenantIds.map((tenantId) => ({ tenantId, ...note })) });
}

export async function insertPublication(
  db: StaffDb,
  row: Prisma.NotePublicationUncheckedCreateInput,
): Promise<void> {
  await db.notePublication.create({ data: row });
}

/** Keeps a revision's text; the number is the note's next one. */
export async function insertWrittenRevision(
  db: StaffDb,
  row: Prisma.ReleaseNoteRevisionUncheckedCreateInput,
): Promise<void> {
  await db.releaseNoteRevision.create({ data: row });
}

const reviewColumns = {
  id: true,
  revision: true,
  requestedById: true,
  requestedAt: true,
  decision: true,
  decidedAt: true,
  comment: true,
  proposed: true,
  requestedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
} as const;

export function findLatestReview(db: StaffDb, noteId: string) {
  return db.noteReview.findFirst({
    where: { noteId, OR: [{ decision: null }, { decision: { not: "cancelled" } }] },
    select: reviewColumns,
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
  });
}

export async function insertReview(
  db: StaffDb,
  row: {
    noteId: string;
    revision: number;
    requestedById: string;
    requestedAt: Date;
    proposed?: Prisma.InputJsonValue;
  },
): Promise<void> {
  await db.noteReview.create({ data: row });
}

/** One review of a note, or null. */
export function findReview(db: StaffDb, noteId: string, id: string) {
  return db.noteReview.findFirst({ where: { noteId, id }, select: reviewColumns });
}

/** Answers the note's open review, or the one of that id; false when there is none (any more). */
export async function decideOpenReview(
  db: StaffDb,
  review: { noteId: string; revision?: number; id?: string },
  data: Prisma.NoteReviewUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db.noteReview.updateMany({ where: { ...review, decision: null }, data });
  return count === 1;
}

/** Corrections of a published note, newest first. */
export function findCorrections(db: StaffDb, noteId: string) {
  return db.notePublication.findMany({
    where: { noteId, correction: { not: "" } },
    select: { revision: true, publishedAt: true, correction: true, publishedBy: { select: { name: true } } },
    orderBy: { revision: "desc" },
    take: 50,
  });
}

/** Notes whose hour has come. */
export function findDue(db: StaffDb, now: Date, take: number) {
  return db.releaseNote.findMany({
    where: { status: "scheduled", publishAt: { lte: now } },
    select: { id: true, revision: true, publishAt: true, scheduledById: true },
    orderBy: { publishAt: "asc" },
    take,
  });
}

/** How many people of the tenants chose which mail; a person of two tenants counts once, by the keener choice. */
export async function countMailChoices(db: StaffDb, tenantIds: string[]) {
  const rows = await db.membership.findMany({
    where: { tenantId: { in: tenantIds } },
    select: { userId: true, noteMail: true },
  });
  const people = Map.groupBy(rows, ({ userId }) => userId);
  const counts = { at_once: 0, weekly: 0, none: 0 };
  for (const choices of people.values()) {
    const has = (choice: keyof typeof counts) => choices.some(({ noteMail }) => noteMail === choice);
    counts[has("at_once") ? "at_once" : has("weekly") ? "weekly" : "none"] += 1;
  }
  return { people: people.size, ...counts };
}
