import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

/** Whether the person did this to this object since then: what is done many times a minute is recorded once a while. */
export async function wasRecordedSince(
  db: StaffDb,
  since: Date,
  act: { actorId: string; action: string; objectId: string },
): Promise<boolean> {
  const found = await db.auditEvent.findFirst({ where: { ...act, at: { gt: since } }, select: { id: true } });
  return found !== null;
}
