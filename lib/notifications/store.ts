import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

export function findDelivery(db: StaffDb, id: string) {
  return db.delivery.findUnique({
    where: { id },
    include: { notification: { select: { kind: true, payload: true } } },
  });
}

/** Counts an attempt and so claims it: of two runs that saw the same count, one gets true. */
export async function claimAttempt(db: StaffDb, id: string, attemptsSeen: number): Promise<boolean> {
  const { count } = await db.delivery.updateMany({
    where: { id, state: "pending", attempts: attemptsSeen },
    data: { attempts: { increment: 1 } },
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
