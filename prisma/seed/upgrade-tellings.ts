import type { Recipient } from "#lib/notifications/notify.ts";
import { isAskedOf } from "#lib/upgrades/rules-steps.ts";
import { offerExpiry } from "#lib/windows/rules.ts";
import type { MadeOffer, OfferedChoice } from "./negotiations.ts";
import type { DemoUser } from "./people.ts";
import { stepsOf } from "./steps.ts";
import type { Telling } from "./telling-rows.ts";
import { type DemoTenant, tenantBySlug } from "./tenants.ts";
import { type DemoUpgrade, datesOf, enrollmentId, upgradeSlug, upgrades } from "./upgrades.ts";

/** What was told of upgrades and windows until `now`. */
export function upgradeTellings(made: MadeOffer[], now: Date): Telling[] {
  return [
    ...upgrades.flatMap((upgrade) => upgrade.tenants.map((slug) => announced(upgrade, slug, now))),
    ...made.flatMap((offer) => [sent(offer), ...declined(offer), ...confirmed(offer)]),
  ];
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
      why: upgrade.why,
      impact: upgrade.impact,
      expectedMinutes: upgrade.expectedMinutes,
      firstPossibleAt: firstPossibleAt.toISOString(),
      decideBy: decideBy.toISOString(),
      appliedBy: appliedBy.toISOString(),
      representativeName: upgrade.representative.name,
      steps: stepsOf(upgrade, now)
        .filter((step) => isAskedOf(step, site.integrationType))
        .map(({ text, dueAt }) => ({ text, dueAt: dueAt?.toISOString() ?? null })),
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
      expiresAt: offerExpiry(sentAt).toISOString(),
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
        answeredBy: upgrade.representative.name,
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
