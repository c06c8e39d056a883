import type { Prisma } from "#lib/db/generated/client.ts";
import type { NotificationKind, NotificationPayload } from "#lib/notifications/kinds.ts";
import type { Recipient } from "#lib/notifications/notify.ts";
import { idOf } from "./ids.ts";
import { randomOf } from "./random.ts";
import { tenantId } from "./tenants.ts";

/** Something that was told, to whom and when. */
export type Telling<K extends NotificationKind = NotificationKind> = {
  tenant: string;
  kind: K;
  subjectType: string;
  subjectId: string;
  /** Named by what must not be told again. */
  onceKey?: string;
  payload: NotificationPayload<K>;
  at: Date;
  recipients: Recipient[];
};

/** Tellings as rows, with a delivery to each address, sent within seconds. Nothing is queued. */
export function tellingRows(tellings: Telling[]): {
  notifications: Prisma.NotificationCreateManyInput[];
  deliveries: Prisma.DeliveryCreateManyInput[];
} {
  const told = tellings.map((telling) => ({
    ...telling,
    id: idOf("notification", telling.kind, telling.subjectId, telling.payload.path, telling.at.getTime()),
  }));
  return {
    notifications: told.map(({ id, tenant, kind, subjectType, subjectId, onceKey = null, payload, at }) => ({
      ...{ id, kind, subjectType, subjectId, onceKey, payload },
      tenantId: tenantId(tenant),
      createdAt: at,
    })),
    deliveries: told.flatMap(deliveriesOf),
  };
}

function deliveriesOf({
  id,
  tenant,
  at,
  recipients,
}: Telling & { id: string }): Prisma.DeliveryCreateManyInput[] {
  const byAddress = new Map(recipients.map((recipient) => [recipient.address, recipient]));
  return [...byAddress.values()].map(({ address, name, timeZone }) => ({
    id: idOf("delivery", id, address),
    tenantId: tenantId(tenant),
    notificationId: id,
    address,
    recipientName: name,
    recipientTimeZone: timeZone,
    state: "sent",
    attempts: 1,
    createdAt: at,
    sentAt: new Date(at.getTime() + 700 + Math.floor(2500 * randomOf(`${id} ${address}`)())),
  }));
}
