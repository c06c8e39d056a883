import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { MOST_BLACKOUTS } from "./rules.ts";
import type { WeeklyHours } from "./schema.ts";

/** Twice the rows that may be written: a night is kept as two stretches. */
const MOST_HOURS = 100;
/** As many windows as are named when a blackout is laid over them. */
const MOST_TOUCHED = 20;

/** The tenant's and the vendor's blackouts that touch a time, earliest first. */
export function findBlackouts(db: ScopedDb, tenantId: string, { startsAt, endsAt }: TimeSpan) {
  return db.blackoutPeriod.findMany({
    where: { OR: [{ tenantId }, { tenantId: null }], startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { id: true, tenantId: true, startsAt: true, endsAt: true, strength: true, reason: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 2 * MOST_BLACKOUTS,
  });
}

/** The vendor's hard blackouts that touch a time, earliest first. */
export function findVendorClosed(db: ScopedDb, { startsAt, endsAt }: TimeSpan) {
  return db.blackoutPeriod.findMany({
    where: { tenantId: null, strength: "hard", startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { startsAt: true, endsAt: true, reason: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_BLACKOUTS,
  });
}

/** The tenant's weekly hours, Monday first. */
export function findOffPeakHours(db: ScopedDb, tenantId: string): Promise<WeeklyHours[]> {
  return db.offPeakHours.findMany({
    where: { tenantId },
    select: { weekday: true, startMinute: true, endMinute: true },
    orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
    take: MOST_HOURS,
  });
}

/** Blackouts that have not ended, the vendor's among them, earliest first; of the vendor alone for a null tenant. */
export function findComingBlackouts(db: ScopedDb, tenantId: string | null, now: Date) {
  return db.blackoutPeriod.findMany({
    where: { OR: [{ tenantId }, { tenantId: null }], endsAt: { gt: now } },
    include: { createdBy: { select: { name: true } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 2 * MOST_BLACKOUTS,
  });
}
export type ComingBlackout = Awaited<ReturnType<typeof findComingBlackouts>>[number];

/** How many of one owner's blackouts have not ended. */
export function countComing(db: ScopedDb, tenantId: string | null, now: Date): Promise<number> {
  return db.blackoutPeriod.count({ where: { tenantId, endsAt: { gt: now } } });
}

/** Lets changes to one owner's suitable times go one after the other until the transaction ends. */
export async function lockTimesOf(db: ScopedDb, tenantId: string | null): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`blackouts ${tenantId}`}, 0))::text`;
}

export function insertBlackout(
  db: ScopedDb,
  data: Prisma.BlackoutPeriodUncheckedCreateInput,
): Promise<{ id: string }> {
  return db.blackoutPeriod.create({ data, select: { id: true } });
}

/** Removes one of the owner's blackouts; what it was, or null when it is not theirs. */
export async function deleteBlackout(db: ScopedDb, tenantId: string | null, id: string) {
  const found = await db.blackoutPeriod.findFirst({ where: { id, tenantId } });
  const { count } = await db.blackoutPeriod.deleteMany({ where: { id, tenantId } });
  return count === 1 ? found : null;
}

/** Agreed windows that a time touches, earliest first: the tenant's, or anybody's for a null tenant. */
export function findTouched(db: ScopedDb, tenantId: string | null, { startsAt, endsAt }: TimeSpan) {
  return db.maintenanceWindow.findMany({
    where: {
      ...(tenantId === null ? {} : { tenantId }),
      state: "confirmed",
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
    },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      tenant: { select: { name: true } },
      enrollment: { select: { upgrade: { select: { title: true } } } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_TOUCHED,
  });
}

/** Puts new weekly hours in the place of the old ones. */
export async function replaceHours(db: ScopedDb, tenantId: string, hours: WeeklyHours[]): Promise<void> {
  await db.offPeakHours.deleteMany({ where: { tenantId } });
  await db.offPeakHours.createMany({ data: hours.map((stretch) => ({ ...stretch, tenantId })) });
}
