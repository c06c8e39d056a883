import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { enqueueAll } from "#lib/outbox/enqueue.ts";
import { type NotificationKind, type NotificationPayload, notificationKinds } from "./kinds.ts";

/** Where to tell somebody, and whose zone the times are written in. */
export type Recipient = { address: string; name: string; timeZone: string };

export type Telling<K extends NotificationKind> = {
  tenantId: string;
  kind: K;
  subjectType: string;
  subjectId: string;
  /** Names what a tenant is told once and no more: a second telling of the same name is dropped. */
  onceKey?: string;
  payload: NotificationPayload<K>;
  recipients: Recipient[];
};

/**
 * Records what must be told and to whom, in the deciding transaction; the worker sends it after the commit.
 * An address is told once, however many reasons it has to be told. False when this was told before, by its `onceKey`.
 */
export async function notify<K extends NotificationKind>(
  db: ScopedDb,
  telling: Telling<K>,
): Promise<boolean> {
  const { recipients, payload, ...what } = telling;
  const byAddress = new Map(recipients.map((recipient) => [recipient.address.toLowerCase(), recipient]));
  const [notification] = await db.notification.createManyAndReturn({
    data: [{ ...what, payload: notificationKinds[what.kind].parse(payload) }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!notification) return false;
  const deliveries = await db.delivery.createManyAndReturn({
    data: Array.from(byAddress, ([address, recipient]) => ({
      tenantId: what.tenantId,
      notificationId: notification.id,
      address,
      recipientName: recipient.name,
      recipientTimeZone: recipient.timeZone,
    })),
    select: { id: true },
  });
  const jobs = deliveries.map(({ id }) => ({ deliveryId: id, attemptsBefore: 0 }));
  await enqueueAll(db, "deliver-notification", jobs);
  return true;
}
