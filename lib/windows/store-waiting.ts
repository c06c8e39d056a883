import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { person } from "./store.ts";

/** As many as one pass of the worker reminds of; those that have waited longest come first. */
const MOST_WAITING = 500;

/** Parts in which the vendor has owed the next move since before an instant. */
export function findWaitingForVendor(db: StaffDb, before: Date) {
  return db.upgradeEnrollment.findMany({
    where: { state: "awaiting_vendor", waitingSince: { lte: before } },
    orderBy: [{ waitingSince: "asc" }, { id: "asc" }],
    take: MOST_WAITING,
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
    take: MOST_WAITING,
    select: { id: true },
  });
}
