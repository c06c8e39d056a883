import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";

type Answer = {
  state: "accepted" | "declined";
  answeredAt: Date;
  answeredById: string;
  acceptedRank?: number;
  answerReason?: string;
};

/** Answers an offer that is still open; false when somebody else has answered it. */
export async function answerOffer(db: StaffDb, id: string, answer: Answer): Promise<boolean> {
  const { count } = await db.windowProposal.updateMany({ where: { id, state: "proposed" }, data: answer });
  return count === 1;
}

/**
 * Makes confirmations of one crew, then of one tenant, wait for each other: two inserts that meet in an exclusion
 * constraint could otherwise wait in a circle. The constraints decide all the same.
 */
export async function queueForSlot(db: StaffDb, crewId: string, tenantId: string): Promise<void> {
  await db.$queryRaw`select 1 from crew where id = ${crewId}::uuid for no key update`;
  await db.$queryRaw`select 1 from tenant where id = ${tenantId}::uuid for no key update`;
}

/** Writes an agreed window. The exclusion constraints on the table refuse one that is not free. */
export function insertWindow(
  db: StaffDb,
  data: Prisma.MaintenanceWindowUncheckedCreateInput,
): Promise<{ id: string; sequence: number }> {
  return db.maintenanceWindow.create({ data, select: { id: true, sequence: true } });
}
