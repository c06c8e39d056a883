import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";

/** As many past windows as a page shows. */
const MOST_PAST = 50;
const MOST_UPCOMING = 100;

const agreed = {
  id: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  method: true,
  state: true,
  confirmedAt: true,
  confirmedBy: { select: { name: true } },
  contactMethod: { select: { label: true } },
  enrollment: { select: { upgrade: { select: { title: true, slug: true } } } },
} as const;

/** The tenant's windows that stand and have not ended, soonest first, and the others, latest first. */
export async function findAgreedWindows(db: TenantDb, tenantId: string, now: Date) {
  const upcoming = await db.maintenanceWindow.findMany({
    where: { tenantId, state: { not: "cancelled" }, endsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    take: MOST_UPCOMING,
    select: agreed,
  });
  const past = await db.maintenanceWindow.findMany({
    where: { tenantId, OR: [{ state: "cancelled" }, { endsAt: { lte: now } }] },
    orderBy: { startsAt: "desc" },
    take: MOST_PAST,
    select: agreed,
  });
  return { upcoming, past };
}
export type AgreedRecord = Awaited<ReturnType<typeof findAgreedWindows>>["upcoming"][number];

/** One window with what its calendar file says, or null. */
export function findWindowForFile(db: TenantDb, tenantId: string, id: string) {
  return db.maintenanceWindow.findFirst({
    where: { tenantId, id, state: { not: "cancelled" } },
    select: {
      ...agreed,
      sequence: true,
      closedAt: true,
      changes: { orderBy: { sequence: "desc" }, take: 1, select: { at: true } },
      enrollment: {
        select: {
          upgrade: {
            select: {
              title: true,
              slug: true,
              representative: { select: { user: { select: { name: true, email: true } } } },
            },
          },
        },
      },
    },
  });
}
