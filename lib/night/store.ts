import "server-only";
import type { Batch } from "#lib/db/batches.ts";
import type { ScopedDb, StaffDb } from "#lib/db/tenant-db.ts";

const named = { select: { name: true } } as const;
const person = { select: { name: true, email: true, timeZone: true } } as const;
const staffPerson = { select: { user: person } } as const;

/** More than a night has; a page and a report stay bounded. */
const MOST_LOG = 500;
const MOST_CHANGES = 50;
const MOST_PEOPLE = 100;

const night = {
  id: true,
  tenantId: true,
  enrollmentId: true,
  crewId: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  wallStart: true,
  method: true,
  state: true,
  sequence: true,
  confirmedAt: true,
  maintenancePageUrl: true,
  putBackAskedAt: true,
  putBackAskedBy: named,
  closedAt: true,
  closedBy: named,
  closingWords: true,
  crew: named,
  contactMethod: { select: { label: true, address: true } },
  proposal: { select: { author: person } },
  tenant: {
    select: {
      name: true,
      slug: true,
      integrationType: true,
      representative: staffPerson,
      memberships: {
        where: { role: { not: "reader" } },
        orderBy: { createdAt: "asc" },
        take: MOST_PEOPLE,
        select: { user: person },
      },
    },
  },
  enrollment: {
    select: {
      steps: { where: { state: "done" }, select: { actionId: true } },
      upgrade: {
        select: {
          title: true,
          slug: true,
          component: true,
          what: true,
          why: true,
          impact: true,
          representative: staffPerson,
          deputy: staffPerson,
          actions: {
            orderBy: { position: "asc" },
            select: { id: true, text: true, integrationType: true },
          },
        },
      },
    },
  },
  phases: { orderBy: { at: "asc" }, select: { phase: true, at: true, by: person } },
  checks: {
    select: { kind: true, passed: true, detail: true, checkedAt: true, checkedBy: named },
  },
  extensions: {
    orderBy: { askedAt: "asc" },
    take: MOST_CHANGES,
    select: {
      id: true,
      minutes: true,
      reason: true,
      askedAt: true,
      askedBy: person,
      answer: true,
      answeredAt: true,
      answeredBy: named,
    },
  },
  // The newest, in their order: what was checked before the last move has to be checked again.
  changes: { orderBy: { sequence: "asc" }, take: -MOST_CHANGES, include: { by: named } },
  log: {
    orderBy: { at: "desc" },
    take: MOST_LOG,
    select: { id: true, at: true, side: true, text: true, by: named },
  },
} as const;

/** One window with everything of its night, its log newest first; a tenant's own only, when one is given. */
export function findNight(db: ScopedDb, id: string, tenantId?: string) {
  return db.maintenanceWindow.findFirst({
    where: { id, ...(tenantId !== undefined && { tenantId }) },
    select: night,
  });
}
export type NightRecord = NonNullable<Awaited<ReturnType<typeof findNight>>>;

/** The crew as its reader may know it: crews are the vendor's own, so a client is told no name. */
export function crewName({ crew }: { crew: { name: string } | null }): string {
  return crew?.name ?? "Spec’s operators";
}

/**
 * Makes every decision about a window wait for the one before it: on its part in the upgrade, where the negotiation
 * waits too.
 */
export async function lockNight(db: ScopedDb, windowId: string): Promise<void> {
  await db.$queryRaw`select 1 from upgrade_enrollment e join maintenance_window w on w.enrollment_id = e.id
    where w.id = ${windowId}::uuid for no key update of e`;
}

const listed = {
  id: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  method: true,
  state: true,
  crew: named,
  tenant: named,
  enrollment: { select: { upgrade: { select: { title: true } } } },
  phases: { select: { phase: true } },
} as const;

export const MOST_TO_COME = 200;
const MOST_PAST = 100;

/** The windows that stand, soonest first and one more than are shown at most, and the newest of those that ended. */
export async function findNights(db: StaffDb) {
  const standing = await db.maintenanceWindow.findMany({
    where: { state: "confirmed" },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_TO_COME + 1,
    select: listed,
  });
  const ended = await db.maintenanceWindow.findMany({
    where: { state: { not: "confirmed" } },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: MOST_PAST,
    select: listed,
  });
  return { standing, ended };
}
export type ListedRecord = Awaited<ReturnType<typeof findNights>>["standing"][number];

/** Windows that stand and start between two instants. */
export function findStarting(db: StaffDb, after: Date, until: Date, { where, ...batch }: Batch) {
  return db.maintenanceWindow.findMany({
    where: { ...where, state: "confirmed", startsAt: { gt: after, lte: until } },
    ...batch,
    select: { id: true },
  });
}

/** Windows with a maintenance page that start before an instant and have not ended. */
export function findWithPage(db: StaffDb, now: Date, startsBefore: Date, { where, ...batch }: Batch) {
  return db.maintenanceWindow.findMany({
    where: {
      ...where,
      state: "confirmed",
      method: "maintenance_page",
      maintenancePageUrl: { not: null },
      startsAt: { lte: startsBefore },
      endsAt: { gt: now },
    },
    ...batch,
    select: { id: true },
  });
}
