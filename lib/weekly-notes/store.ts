import "server-only";
import type { ScopedDb, StaffDb, TenantDb } from "#lib/db/tenant-db.ts";

export function findTenants(db: StaffDb, after: string | null, take: number) {
  return db.tenant.findMany({
    where: { ...(after && { id: { gt: after } }) },
    select: { id: true, timeZone: true, createdAt: true },
    orderBy: { id: "asc" },
    take,
  });
}

export async function findCompiledTenants(db: StaffDb, since: Date): Promise<Set<string>> {
  const rows = await db.weeklyNotes.findMany({
    where: { weekStart: { gte: since } },
    select: { tenantId: true, weekStart: true },
  });
  return new Set(rows.map(({ tenantId, weekStart }) => compiledKey(tenantId, dayOf(weekStart))));
}

export function compiledKey(tenantId: string, firstDay: string): string {
  return `${tenantId} ${firstDay}`;
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const note = {
  select: {
    id: true,
    slug: true,
    status: true,
    headline: true,
    summary: true,
    actionRequired: true,
    changeTypes: true,
    release: { select: { component: true, version: true, kind: true, outOfTrain: true } },
  },
} as const;

/** Notes published to the tenant in the period, in the order of publication. */
export function findPublished(db: StaffDb, tenantId: string, from: Date, until: Date, take: number) {
  return db.releaseNote.findMany({
    where: {
      status: { in: ["published", "withdrawn"] },
      publishedAt: { gte: from, lt: until },
      audience: { some: { tenantId } },
    },
    ...note,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take,
  });
}

/** The notes of these ids that the tenant may read, in the order of publication. */
export function findNotes(db: ScopedDb, tenantId: string, ids: string[]) {
  return db.releaseNote.findMany({
    where: { id: { in: ids }, status: { in: ["published", "withdrawn"] }, audience: { some: { tenantId } } },
    ...note,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  });
}

export type WeeklyNoteRecord = Awaited<ReturnType<typeof findNotes>>[number];

/** Adds the row once; of two compilations at the same moment one stays. */
export async function insertWeekly(
  db: StaffDb,
  row: { tenantId: string; firstDay: string; noteIds: string[]; compiledAt: Date; sendAt: Date },
): Promise<void> {
  const { firstDay, ...columns } = row;
  await db.weeklyNotes.createMany({
    data: [{ ...columns, weekStart: new Date(firstDay) }],
    skipDuplicates: true,
  });
}

export async function findDueIds(db: StaffDb, now: Date, take: number): Promise<string[]> {
  const due = await db.weeklyNotes.findMany({
    where: { sentAt: null, sendAt: { lte: now } },
    select: { id: true },
    orderBy: { sendAt: "asc" },
    take,
  });
  return due.map(({ id }) => id);
}

export function findWeekly(db: StaffDb, id: string) {
  return db.weeklyNotes.findUnique({
    where: { id },
    include: { tenant: { select: { name: true, slug: true, timeZone: true } } },
  });
}

export type WeeklyRecord = NonNullable<Awaited<ReturnType<typeof findWeekly>>>;

/** Claims the sending; false when they were sent already. */
export async function markSent(db: StaffDb, id: string, sentAt: Date): Promise<boolean> {
  const { count } = await db.weeklyNotes.updateMany({ where: { id, sentAt: null }, data: { sentAt } });
  return count === 1;
}

/** Writes an edit made on `revision`; false when somebody else was faster or the notes are sent. */
export async function writeEdit(
  db: StaffDb,
  id: string,
  revision: number,
  edit: { intro: string; noteIds: string[]; editedById: string },
): Promise<boolean> {
  const { count } = await db.weeklyNotes.updateMany({
    where: { id, revision, sentAt: null },
    data: { ...edit, revision: { increment: 1 } },
  });
  return count === 1;
}

/** The members who chose to get weekly notes by mail. */
export function findWeeklyReaders(db: StaffDb, tenantId: string) {
  return db.user.findMany({
    where: { memberships: { some: { tenantId, noteMail: "weekly" } } },
    select: { name: true, email: true, timeZone: true },
    orderBy: { id: "asc" },
  });
}

export function findDeskWeeklies(db: StaffDb, take: number) {
  return db.weeklyNotes.findMany({
    select: {
      id: true,
      weekStart: true,
      noteIds: true,
      editedById: true,
      sendAt: true,
      sentAt: true,
      tenant: { select: { name: true, slug: true, timeZone: true } },
    },
    orderBy: [{ weekStart: "desc" }, { tenant: { name: "asc" } }],
    take,
  });
}

export async function findNames(db: StaffDb, userIds: string[]): Promise<Map<string, string>> {
  const people = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The tenant's sent weeks, newest first; the database's policy hides the others. */
export function findSentWeeklies(db: TenantDb, tenantId: string, take: number) {
  return db.weeklyNotes.findMany({
    where: { tenantId, sentAt: { not: null } },
    select: { weekStart: true, noteIds: true },
    orderBy: { weekStart: "desc" },
    take,
  });
}

export function findSentWeekly(db: TenantDb, tenantId: string, firstDay: string) {
  return db.weeklyNotes.findFirst({
    where: { tenantId, weekStart: new Date(firstDay), sentAt: { not: null } },
  });
}
