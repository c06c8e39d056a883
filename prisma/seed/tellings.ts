import type { Prisma } from "#lib/db/generated/client.ts";
import type { NotificationKind, NotificationPayload } from "#lib/notifications/kinds.ts";
import type { Recipient } from "#lib/notifications/notify.ts";
import { idOf } from "./ids.ts";
import type { MadeOffer, OfferedChoice } from "./negotiations.ts";
import type { DemoUser } from "./people.ts";
import { randomOf } from "./random.ts";
import { type DemoTenant, tenantBySlug, tenantId } from "./tenants.ts";
import { type DemoUpgrade, datesOf, enrollmentId, upgradeSlug, upgrades } from "./upgrades.ts";

type Telling<K extends NotificationKind = NotificationKind> = {
  tenant: string;
  kind: K;
  subjectType: string;
  subjectId: string;
  payload: NotificationPayload<K>;
  at: Date;
  recipients: Recipient[];
};

/** What was told until `now`, with a delivery to each address, sent within seconds. Nothing is queued. */
export function tellingRows(
  made: MadeOffer[],
  now: Date,
): {
  notifications: Prisma.NotificationCreateManyInput[];
  deliveries: Prisma.DeliveryCreateManyInput[];
} {
  const tellings: Telling[] = [
    ...upgrades.flatMap((upgrade) => upgrade.tenants.map((slug) => announced(upgrade, slug, now))),
    ...made.flatMap((offer) => [sent(offer), ...declined(offer), ...confirmed(offer)]),
  ];
  const told = tellings.map((telling) => ({
    ...telling,
    id: idOf("notification", telling.kind, telling.subjectId, telling.payload.path),
  }));
  return {
    notifications: told.map(({ id, tenant, kind, subjectType, subjectId, payload, at }) => ({
      ...{ id, kind, subjectType, subjectId, payload },
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

function announced(upgrade: DemoUpgrade, slug: string, now: Date): Telling<"upgrade.announced"> {
  const { announcedAt, firstPossibleAt, decideBy, appliedBy } = datesOf(upgrade, now);
  const site = tenantBySlug(slug);
  return {
    tenant: slug,
    kind: "upgrade.announced",
    subjectType: "enrollment",
    subjectId: enrollmentId(upgrade, slug),
    at: announcedAt,
    payload: {
      ...about(upgrade, site),
      path: clientPath(upgrade, slug),
      what: upgrade.what,
      expectedMinutes: upgrade.expectedMinutes,
      firstPossibleAt: firstPossibleAt.toISOString(),
      decideBy: decideBy.toISOString(),
      appliedBy: appliedBy.toISOString(),
      representativeName: upgrade.representative.name,
    },
    recipients: site.members.map(({ user }) => toRecipient(user)),
  };
}

function sent({ id, upgrade, site, sentAt, message, offered }: MadeOffer): Telling<"proposal.sent"> {
  return {
    tenant: site.slug,
    kind: "proposal.sent",
    subjectType: "proposal",
    subjectId: id,
    at: sentAt,
    payload: {
      ...about(upgrade, site),
      path: staffPath(upgrade, site.slug),
      authorName: site.coordinator.name,
      message,
      choices: offered.map((choice) => ({ rank: choice.rank, ...toldWindow(choice, site) })),
    },
    recipients: [upgrade.representative, site.representative].map(toRecipient),
  };
}

function declined({ id, upgrade, site, answer, answeredAt }: MadeOffer): Telling<"proposal.declined">[] {
  if (!answer || !answeredAt || !("declined" in answer)) return [];
  return [
    {
      tenant: site.slug,
      kind: "proposal.declined",
      subjectType: "proposal",
      subjectId: id,
      at: answeredAt,
      payload: {
        ...about(upgrade, site),
        path: clientPath(upgrade, site.slug),
        representativeName: upgrade.representative.name,
        reason: answer.declined,
      },
      recipients: [toRecipient(site.coordinator)],
    },
  ];
}

function confirmed({ upgrade, site, agreed, answeredAt }: MadeOffer): Telling<"window.confirmed">[] {
  if (!agreed || !answeredAt) return [];
  const { representative } = upgrade;
  const { label, address } = site.contacts.verified;
  const told = (path: string, recipients: Recipient[]): Telling<"window.confirmed"> => ({
    tenant: site.slug,
    kind: "window.confirmed",
    subjectType: "window",
    subjectId: agreed.windowId,
    at: answeredAt,
    payload: {
      ...about(upgrade, site),
      path,
      windowId: agreed.windowId,
      sequence: 0,
      confirmedAt: answeredAt.toISOString(),
      representativeName: representative.name,
      representativeEmail: representative.email,
      contactLabel: label,
      window: toldWindow(agreed.choice, site),
    },
    recipients,
  });
  const night = { address, name: label, timeZone: site.timeZone };
  return [
    told(clientPath(upgrade, site.slug), [night, toRecipient(site.coordinator)]),
    told(staffPath(upgrade, site.slug), [representative, site.representative].map(toRecipient)),
  ];
}

const about = ({ title }: DemoUpgrade, { name }: DemoTenant) => ({ tenantName: name, upgradeTitle: title });
const clientPath = (upgrade: DemoUpgrade, slug: string) => `/t/${slug}/upgrades/${upgradeSlug(upgrade)}`;
const staffPath = (upgrade: DemoUpgrade, slug: string) => `/staff/upgrades/${upgradeSlug(upgrade)}/${slug}`;

const toRecipient = ({ email, name, timeZone }: DemoUser): Recipient => ({ address: email, name, timeZone });

function toldWindow({ startsAt, endsAt, method }: OfferedChoice, { timeZone }: DemoTenant) {
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    siteTimeZone: timeZone,
    method,
  };
}
