import "server-only";
import type { Cursor } from "#lib/audit/cursor.ts";
import type { ScopedDb, StaffDb } from "#lib/db/tenant-db.ts";
import type { DeliveryState } from "./schema.ts";

export function findDelivery(db: StaffDb, id: string) {
  return db.delivery.findUnique({
    where: { id },
    include: { notification: { select: { kind: true, payload: true } } },
  });
}

/** Claims the attempt of this number, from 1: each is made once, and none after a later one or after the mail is sent. */
export async function claimAttempt(db: StaffDb, id: string, number: number): Promise<boolean> {
  const { count } = await db.delivery.updateMany({
    where: { id, state: "pending", attempts: { lt: number } },
    data: { attempts: number },
  });
  return count === 1;
}

export async function recordSent(db: StaffDb, id: string, sentAt: Date): Promise<void> {
  await db.delivery.updateMany({
    where: { id, state: "pending" },
    data: { state: "sent", sentAt, lastError: null },
  });
}

export async function recordFailure(
  db: StaffDb,
  id: string,
  lastError: string,
  final: boolean,
): Promise<void> {
  await db.delivery.updateMany({
    where: { id, state: "pending" },
    data: { lastError, state: final ? "failed" : "pending" },
  });
}

/** Puts a failed delivery back to be sent; false when it is not a failed one (any more). */
export async function reopenDelivery(db: StaffDb, id: string): Promise<boolean> {
  const { count } = await db.delivery.updateMany({
    where: { id, state: "failed" },
    data: { state: "pending" },
  });
  return count === 1;
}

/** Deliveries from newest to oldest, older than `before`; the scope of `db` decides whose. */
export function findDeliveries(
  db: ScopedDb,
  { state, before, take }: { state?: DeliveryState | undefined; before: Cursor | null; take: number },
) {
  return db.delivery.findMany({
    where: {
      ...(state && { state }),
      ...(before && {
        OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }],
      }),
    },
    include: {
      notification: { select: { kind: true, payload: true } },
      tenant: { select: { name: true, slug: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

export type DeliveryRecord = Awaited<ReturnType<typeof findDeliveries>>[number];

export function countFailed(db: StaffDb): Promise<number> {
  return db.delivery.count({ where: { state: "failed" } });
}
