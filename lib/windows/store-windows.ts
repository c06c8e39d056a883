import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";

/**
 * Makes what one crew, then one tenant, is given wait for each other: two writes that meet in an exclusion constraint
 * could otherwise wait in a circle. The constraints decide all the same.
 */
export async function queueForSlot(db: ScopedDb, crewId: string, tenantId: string): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`crew:${crewId}`}, 0))::text`;
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`tenant:${tenantId}`}, 0))::text`;
}

/** Writes an agreed window. The exclusion constraints on the table refuse one that is not free. */
export function insertWindow(
  db: ScopedDb,
  data: Prisma.MaintenanceWindowUncheckedCreateInput,
): Promise<{ id: string; sequence: number }> {
  return db.maintenanceWindow.create({ data, select: { id: true, sequence: true } });
}

/** Changes a window that is still as it was seen and raises its sequence; false when somebody was quicker. */
export async function updateWindow(
  db: ScopedDb,
  seen: { id: string; sequence: number },
  data: Prisma.MaintenanceWindowUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db.maintenanceWindow.updateMany({
    where: { id: seen.id, sequence: seen.sequence, state: "confirmed" },
    data: { ...data, sequence: { increment: 1 } },
  });
  return count === 1;
}

/** Keeps what a window was before a change. */
export async function insertChange(
  db: ScopedDb,
  data: Prisma.WindowChangeUncheckedCreateInput,
): Promise<void> {
  await db.windowChange.create({ data });
}

/** The part that a window belongs to, or null. */
export function findPartOfWindow(db: ScopedDb, id: string, tenantId: string | undefined) {
  return db.maintenanceWindow.findFirst({
    where: { id, ...(tenantId === undefined ? {} : { tenantId }) },
    select: { enrollmentId: true },
  });
}

export async function countDeferral(db: ScopedDb, enrollmentId: string): Promise<void> {
  await db.upgradeEnrollment.update({ where: { id: enrollmentId }, data: { deferrals: { increment: 1 } } });
}
