import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { person } from "./store.ts";

/** As many as one pass of the worker ends; the next takes the rest. */
const MOST_UNDECIDED = 500;

/** Parts in which the vendor has owed the next move since before an instant, by id: those `after` one of them. */
export function findWaitingForVendor(
  db: StaffDb,
  { before, after, take }: { before: Date; after: string | undefined; take: number },
) {
  return db.upgradeEnrollment.findMany({
    where: { state: "awaiting_vendor", waitingSince: { lte: before }, ...(after && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take,
    select: {
      id: true,
      tenantId: true,
      waitingSince: true,
      tenant: {
        select: {
          name: true,
          slug: true,
          representative: { select: { user: person } },
          deputy: { select: { user: person } },
        },
      },
      upgrade: {
        select: {
          title: true,
          slug: true,
          representative: { select: { user: person } },
          deputy: { select: { user: person } },
        },
      },
    },
  });
}
export type WaitingPart = Awaited<ReturnType<typeof findWaitingForVendor>>[number];

/** Parts that wait for their client although the time to decide is over, and in which nothing is open or agreed. */
export function findUndecided(db: StaffDb, now: Date) {
  return db.upgradeEnrollment.findMany({
    where: {
      state: "awaiting_client",
      upgrade: { decideBy: { lte: now } },
      proposals: { none: { state: "proposed" } },
      windows: { none: { state: "confirmed" } },
    },
    orderBy: { id: "asc" },
    take: MOST_UNDECIDED,
    select: { id: true },
  });
}
