import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

/** More than a desk answers in a day; the rest follows as these are answered. */
const MOST_ITEMS = 100;

/** The negotiations in which the vendor owes the next move, longest wait first. */
export function findWaiting(db: StaffDb) {
  return db.upgradeEnrollment.findMany({
    where: { state: "awaiting_vendor" },
    orderBy: [{ waitingSince: "asc" }, { id: "asc" }],
    take: MOST_ITEMS,
    select: {
      waitingSince: true,
      tenant: { select: { name: true, slug: true, representativeId: true, deputyId: true } },
      upgrade: { select: { title: true, slug: true, representativeId: true, deputyId: true } },
      proposals: {
        where: { state: "proposed" },
        take: 1,
        select: {
          expiresAt: true,
          author: { select: { name: true } },
          _count: { select: { choices: true } },
        },
      },
    },
  });
}

/** How many negotiations wait for this person as rep of the upgrade or the tenant. */
export function countWaitingFor(db: StaffDb, userId: string): Promise<number> {
  return db.upgradeEnrollment.count({
    where: {
      state: "awaiting_vendor",
      OR: [{ upgrade: { representativeId: userId } }, { tenant: { representativeId: userId } }],
    },
  });
}
