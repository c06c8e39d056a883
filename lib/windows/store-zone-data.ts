import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";

/** More windows than are agreed or offered for the time to come by a thousand tenants. */
const MOST_CHECKED = 5000;
/** More than one sitting settles; the rest follows as these are settled. */
export const MOST_MOVED = 100;

type KeptTime = {
  kind: "window" | "choice";
  id: string;
  startsAt: Date;
  timeZone: string;
  wallStart: string;
};

/** The times of confirmed windows and of open offers that are still to come, soonest first: in one statement. */
export function findKeptTimes(db: ScopedDb, now: Date): Promise<KeptTime[]> {
  return db.$queryRaw<KeptTime[]>`
    select 'window' as kind, id, starts_at as "startsAt", time_zone as "timeZone", wall_start as "wallStart"
      from maintenance_window where state = 'confirmed' and starts_at > ${now}::timestamptz
    union all
    select 'choice', c.id, c.starts_at, c.time_zone, c.wall_start
      from proposal_choice c join window_proposal p on p.tenant_id = c.tenant_id and p.id = c.proposal_id
      where p.state = 'proposed' and p.expires_at > ${now}::timestamptz and c.starts_at > ${now}::timestamptz
    order by 3, 2 limit ${MOST_CHECKED}`;
}

const part = {
  select: {
    tenant: { select: { name: true, slug: true, representativeId: true } },
    upgrade: { select: { title: true, slug: true, representativeId: true } },
    proposals: {
      orderBy: { version: "desc" },
      take: 1,
      select: { version: true, state: true, expiresAt: true },
    },
  },
} as const;
const time = { id: true, startsAt: true, endsAt: true, timeZone: true, wallStart: true } as const;
const soonestFirst = [{ startsAt: "asc" as const }, { id: "asc" as const }];

/** Windows by id, with whose they are. */
export function findWindowsById(db: ScopedDb, ids: string[]) {
  return db.maintenanceWindow.findMany({
    where: { id: { in: ids } },
    orderBy: soonestFirst,
    take: MOST_MOVED,
    select: { ...time, sequence: true, enrollment: part },
  });
}

/** Offered windows by id, with whose they are. */
export function findChoicesById(db: ScopedDb, ids: string[]) {
  return db.proposalChoice.findMany({
    where: { id: { in: ids } },
    orderBy: soonestFirst,
    take: MOST_MOVED,
    select: { ...time, proposal: { select: { enrollment: part } } },
  });
}

const person = { select: { name: true, email: true, timeZone: true } } as const;

/** A window with all that settling its time and telling of it needs, or null. */
export function findWindowToSettle(db: ScopedDb, id: string) {
  return db.maintenanceWindow.findUnique({
    where: { id },
    select: {
      ...time,
      tenantId: true,
      sequence: true,
      state: true,
      method: true,
      contactMethod: { select: { label: true, address: true } },
      proposal: { select: { side: true, author: person, answeredBy: person } },
      tenant: { select: { name: true, slug: true, representative: { select: { user: person } } } },
      enrollment: {
        select: {
          upgrade: { select: { title: true, slug: true, representative: { select: { user: person } } } },
        },
      },
    },
  });
}
export type WindowToSettle = NonNullable<Awaited<ReturnType<typeof findWindowToSettle>>>;
