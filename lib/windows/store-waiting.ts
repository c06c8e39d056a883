import "server-only";
import type { Batch } from "#lib/db/batches.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { person } from "./store.ts";

/** Parts in which the vendor has owed the next move since before an instant. */
export function findWaitingForVendor(db: StaffDb, before: Date, { where, ...batch }: Batch) {
  return db.upgradeEnrollment.findMany({
    where: { ...where, state: "awaiting_vendor", waitingSince: { lte: before } },
    ...batch,
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
export function findUndecided(db: StaffDb, now: Date, { where, ...batch }: Batch) {
  return db.upgradeEnrollment.findMany({
    where: {
      ...where,
      state: "awaiting_client",
      upgrade: { decideBy: { lte: now } },
      proposals: { none: { state: "proposed" } },
      windows: { none: { state: "confirmed" } },
    },
    ...batch,
    select: { id: true },
  });
}
