import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

const release = { select: { id: true, component: true, version: true, kind: true } } as const;

/** What the mails on a note say. */
export function findToldNote(db: StaffDb, noteId: string) {
  return db.releaseNote.findUnique({
    where: { id: noteId },
    select: {
      id: true,
      slug: true,
      status: true,
      headline: true,
      summary: true,
      impact: true,
      actionRequired: true,
      changeTypes: true,
      withdrawnReason: true,
      release,
      publications: { select: { revision: true, correction: true } },
    },
  });
}

export type ToldNote = NonNullable<Awaited<ReturnType<typeof findToldNote>>>;

/** The next tenants of a note's audience after `after`, by id. */
export function findAudience(db: StaffDb, noteId: string, after: string | null, take: number) {
  return db.tenant.findMany({
    where: { audiences: { some: { noteId } }, ...(after && { id: { gt: after } }) },
    select: { id: true, name: true, slug: true, timeZone: true },
    orderBy: { id: "asc" },
    take,
  });
}

export type AudienceTenant = Awaited<ReturnType<typeof findAudience>>[number];

const person = { name: true, email: true, timeZone: true } as const;

/** The tenant's members who want notes by mail at once; with `isUrgent` also those who else wait for the weekly ones. */
export function findNoteReaders(db: StaffDb, tenantId: string, isUrgent: boolean) {
  return db.user.findMany({
    where: {
      memberships: { some: { tenantId, noteMail: { in: isUrgent ? ["at_once", "weekly"] : ["at_once"] } } },
    },
    select: person,
    orderBy: { id: "asc" },
  });
}

/** The tenant's members, as far as they still want such mail, who were told of the note on its own or in a week's. */
export async function findTold(db: StaffDb, tenantId: string, noteId: string) {
  const weeks = await db.weeklyNotes.findMany({
    where: { tenantId, noteIds: { has: noteId }, sentAt: { not: null } },
    select: { id: true },
  });
  const told = await db.delivery.findMany({
    where: {
      tenantId,
      notification: {
        kind: { in: ["note.published", "note.corrected", "weekly_notes.sent"] },
        subjectId: { in: [noteId, ...weeks.map(({ id }) => id)] },
      },
    },
    select: { address: true },
    distinct: ["address"],
  });
  return db.user.findMany({
    where: {
      email: { in: told.map(({ address }) => address) },
      memberships: { some: { tenantId, noteMail: { not: "none" } } },
    },
    select: person,
    orderBy: { id: "asc" },
  });
}

/** What is told of a rollback; null when there is no published note on the release for the tenant. */
export async function findRollback(db: StaffDb, deploymentId: string) {
  const deployment = await db.deployment.findFirst({
    where: { id: deploymentId, rolledBackAt: { not: null } },
    select: {
      tenantId: true,
      rolledBackAt: true,
      rollbackReason: true,
      environment: { select: { kind: true } },
      tenant: { select: { name: true, slug: true, timeZone: true } },
      release: {
        select: {
          id: true,
          component: true,
          version: true,
          note: { select: { id: true, slug: true, headline: true, status: true } },
          reships: { select: { version: true }, orderBy: { createdAt: "desc" }, take: 1 },
        },
      },
    },
  });
  return deployment?.release.note ? deployment : null;
}

/** Whether the tenant was told of a rollback of the release before. */
export async function hasToldRollback(db: StaffDb, tenantId: string, releaseId: string): Promise<boolean> {
  const told = { tenantId, kind: "release.rolled_back", onceKey: { startsWith: `${releaseId}:` } };
  return (await db.notification.count({ where: told })) > 0;
}
