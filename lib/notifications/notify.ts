import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { type NotificationKind, type NotificationPayload, notificationKinds } from "./kinds.ts";

/** Where to tell somebody, and whose zone the times are written in. */
export type Recipient = { address: string; name: string; timeZone: string };

export type Telling<K extends NotificationKind> = {
  tenantId: string;
  kind: K;
  subjectType: string;
  subjectId: string;
  payload: NotificationPayload<K>;
  recipients: Recipient[];
};

/**
 * Records what must be told and to whom, in the deciding transaction; the worker sends it after the commit.
 * An address is told once, however many reasons it has to be told.
 */
export async function notify<K extends NotificationKind>(db: ScopedDb, telling: Telling<K>): Promise<void> {
  const { recipients, payload, ...what } = telling;
  const byAddress = new Map(recipients.map((recipient) => [recipient.address.toLowerCase(), recipient]));
  const notification = await db.notification.create({
    data: { ...what, payload: notificationKinds[what.kind].parse(payload) },
  });
  for (const [address, recipient] of byAddress) {
    const delivery = await db.delivery.create({
      data: {
        tenantId: what.tenantId,
        notificationId: notification.id,
        address,
        recipientName: recipient.name,
        recipientTimeZone: recipient.timeZone,
      },
    });
    await enqueue(db, "deliver-notification", { deliveryId: delivery.id, attemptsBefore: 0 });
  }
}
