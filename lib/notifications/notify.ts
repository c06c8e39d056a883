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
  return (await notifyAll(db, [telling])).length > 0;
}

/**
 * The same for many tellings of one kind in few statements, however many there are. Returns those that were not told
 * before; no two of them may share subject and `onceKey`.
 */
export async function notifyAll<K extends NotificationKind>(
  db: ScopedDb,
  tellings: Telling<K>[],
): Promise<Telling<K>[]> {
  const notifications = await db.notification.createManyAndReturn({
    data: tellings.map(({ recipients: _, payload, ...what }) => ({
      ...what,
      payload: notificationKinds[what.kind].parse(payload),
    })),
    skipDuplicates: true,
    select: { id: true, subjectId: true, onceKey: true },
  });
  const byName = new Map(notifications.map((made) => [nameOf(made), made.id]));
  const told = tellings.flatMap((telling) => {
    const id = byName.get(nameOf(telling));
    return id ? [{ id, telling }] : [];
  });
  const deliveries = await db.delivery.createManyAndReturn({
    data: told.flatMap(({ id, telling }) => deliveriesOf(id, telling)),
    select: { id: true },
  });
  const jobs = deliveries.map(({ id }) => ({ deliveryId: id, attemptsBefore: 0 }));
  await enqueueAll(db, "deliver-notification", jobs);
  return told.map(({ telling }) => telling);
}

/** What tells the notifications of one call apart. */
function nameOf({ subjectId, onceKey }: { subjectId: string; onceKey?: string | null }): string {
  return `${subjectId} ${onceKey ?? ""}`;
}

function deliveriesOf(notificationId: string, { tenantId, recipients }: Telling<NotificationKind>) {
  const byAddress = new Map(recipients.map((recipient) => [recipient.address.toLowerCase(), recipient]));
  return Array.from(byAddress, ([address, recipient]) => ({
    tenantId,
    notificationId,
    address,
    recipientName: recipient.name,
    recipientTimeZone: recipient.timeZone,
  }));
}
