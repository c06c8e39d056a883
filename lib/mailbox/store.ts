import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

export const MOST_MESSAGES = 500;

export async function insertMessage(
  db: StaffDb,
  message: { recipient: string; subject: string; source: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await db.mailboxMessage.create({ data: message });
}

/** Keeps the newest messages only. */
export async function trimMessages(db: StaffDb): Promise<void> {
  await db.$executeRaw`delete from mailbox_message where id in (
    select id from mailbox_message order by received_at desc, id desc offset ${MOST_MESSAGES})`;
}

export function findMessages(db: StaffDb, take: number) {
  return db.mailboxMessage.findMany({
    select: { id: true, recipient: true, subject: true, receivedAt: true },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take,
  });
}

export function findMessage(db: StaffDb, id: string) {
  return db.mailboxMessage.findUnique({ where: { id } });
}
