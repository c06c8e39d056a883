import type { Prisma } from "#lib/db/generated/client.ts";
import { formatWindow } from "#lib/time/format.ts";
import { clientDid, staffDid } from "./audit-event.ts";
import { plusMinutes } from "./calendar.ts";
import type { MadeOffer } from "./negotiations.ts";
import { yuki } from "./people.ts";
import { tenantBySlug, tenantId } from "./tenants.ts";
import { datesOf, enrollmentId, upgradeId, upgradeSlug, upgrades } from "./upgrades.ts";

type AuditRow = Prisma.AuditEventCreateManyInput;

/** Each upgrade once for the vendor, and once for every tenant that it was announced to. */
export function announcementEvents(now: Date): AuditRow[] {
  return upgrades.flatMap((upgrade) => {
    const { title, representative } = upgrade;
    const announced = { at: datesOf(upgrade, now).announcedAt, action: "upgrade.announced" };
    const names = upgrade.tenants.map((slug) => tenantBySlug(slug).name);
    return [
      staffDid(representative, {
        ...announced,
        tenantId: null,
        objectType: "upgrade",
        objectId: upgradeId(upgrade),
        summary: `announced ${title} to ${names.join("; ")}`,
        after: { slug: upgradeSlug(upgrade), tenantIds: upgrade.tenants.map(tenantId) },
      }),
      ...upgrade.tenants.map((slug) =>
        staffDid(representative, {
          ...announced,
          tenantId: tenantId(slug),
          objectType: "enrollment",
          objectId: enrollmentId(upgrade, slug),
          summary: `announced ${title}`,
          after: { state: "awaiting_client" },
        }),
      ),
    ];
  });
}

/** An offer, its answer, and the end of the window it led to. */
export function offerEvents(offer: MadeOffer): AuditRow[] {
  return [sent(offer), ...declined(offer), ...confirmed(offer), ...ended(offer)];
}

const aboutOffer = ({ id, tenant }: MadeOffer) => ({
  tenantId: tenantId(tenant),
  objectType: "proposal",
  objectId: id,
});

function sent(offer: MadeOffer): AuditRow {
  const { offered, upgrade, site, sentAt, version } = offer;
  const count = offered.length === 1 ? "1 window" : `${offered.length} windows`;
  return clientDid(site.coordinator, {
    ...aboutOffer(offer),
    at: sentAt,
    action: "proposal.sent",
    summary: `proposed ${count} for ${upgrade.title}`,
    after: {
      version,
      choices: offered.map(({ rank, startsAt, endsAt, method }) => ({
        rank,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        siteTimeZone: site.timeZone,
        method,
      })),
    },
  });
}

function declined(offer: MadeOffer): AuditRow[] {
  const { answer, answeredAt, upgrade, version } = offer;
  if (!answer || !answeredAt || !("declined" in answer)) return [];
  const reason = answer.declined;
  return [
    staffDid(upgrade.representative, {
      ...aboutOffer(offer),
      at: answeredAt,
      action: "proposal.declined",
      summary: `declined the proposed windows for ${upgrade.title}: ${reason}`,
      before: { state: "proposed", version },
      after: { state: "declined", reason },
    }),
  ];
}

const aboutWindow = ({ tenant }: MadeOffer, windowId: string) => ({
  tenantId: tenantId(tenant),
  objectType: "window",
  objectId: windowId,
});

function confirmed(offer: MadeOffer): AuditRow[] {
  const { agreed, answeredAt, upgrade, site, version } = offer;
  if (!agreed || !answeredAt) return [];
  const { rank, startsAt, endsAt } = agreed.choice;
  return [
    staffDid(upgrade.representative, {
      ...aboutWindow(offer, agreed.windowId),
      at: answeredAt,
      action: "window.confirmed",
      summary: `accepted choice ${rank} for ${upgrade.title}: ${formatWindow(startsAt, endsAt, site.timeZone)}`,
      before: { state: "awaiting_vendor", version },
      after: { state: "agreed", rank, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    }),
  ];
}

function ended(offer: MadeOffer): AuditRow[] {
  const { agreed, outcome, upgrade } = offer;
  if (!agreed || !outcome) return [];
  const words =
    outcome === "completed_no_op"
      ? "nothing was left to do, and the Realtime Engine is back in line"
      : "the Realtime Engine is back in line";
  return [
    staffDid(yuki, {
      ...aboutWindow(offer, agreed.windowId),
      at: plusMinutes(agreed.choice.endsAt, -12),
      action: "window.completed",
      summary: `completed ${upgrade.title}: ${words}`,
      before: { state: "confirmed" },
      after: { state: outcome },
    }),
  ];
}
