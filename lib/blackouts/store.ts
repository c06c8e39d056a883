import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";

/** More than a year of freezes has. */
const MOST_BLACKOUTS = 200;
/** Three stretches of hours on each day of a week, and some. */
const MOST_HOURS = 50;

/** The tenant's and the vendor's blackouts that touch a time, earliest first. */
export function findBlackouts(db: ScopedDb, tenantId: string, { startsAt, endsAt }: TimeSpan) {
  return db.blackoutPeriod.findMany({
    where: { OR: [{ tenantId }, { tenantId: null }], startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { id: true, tenantId: true, startsAt: true, endsAt: true, strength: true, reason: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_BLACKOUTS,
  });
}

/** The tenant's weekly hours, Monday first. */
export function findOffPeakHours(db: ScopedDb, tenantId: string) {
  return db.offPeakHours.findMany({
    where: { tenantId },
    select: { weekday: true, startMinute: true, endMinute: true },
    orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
    take: MOST_HOURS,
  });
}
