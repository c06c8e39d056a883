import type { Prisma } from "#lib/db/generated/client.ts";
import { expectedRequests, forecastTraffic } from "#lib/traffic/off-peak.ts";
import { offerExpiry, restsUntil } from "#lib/windows/rules.ts";
import { idOf } from "./ids.ts";
import type { MadeOffer } from "./negotiations.ts";
import { nightEnd } from "./night-plans.ts";
import { contactId, tenantId } from "./tenants.ts";
import { trafficOf, uploadedAt } from "./traffic.ts";
import { crewId, type EnrollmentProgress, enrollmentId } from "./upgrades.ts";

const partOf = ({ upgrade, tenant }: MadeOffer) => ({
  tenantId: tenantId(tenant),
  enrollmentId: enrollmentId(upgrade, tenant),
});

export function proposalRows(made: MadeOffer[]): Prisma.WindowProposalCreateManyInput[] {
  return made.map((offer) => ({
    id: offer.id,
    ...partOf(offer),
    version: offer.version,
    side: "client",
    message: offer.message,
    contactMethodId: contactId(offer.tenant),
    authorId: offer.site.coordinator.id,
    createdAt: offer.sentAt,
    expiresAt: offerExpiry(offer.sentAt),
    ...answerColumns(offer),
  }));
}

function answerColumns({
  answer,
  answeredAt,
  upgrade,
}: MadeOffer): Partial<Prisma.WindowProposalCreateManyInput> {
  if (!answer) return {};
  const answered = { answeredAt, answeredById: upgrade.representative.id };
  return "accepted" in answer
    ? { ...answered, state: "accepted", acceptedRank: answer.accepted }
    : { ...answered, state: "declined", answerReason: answer.declined };
}

/** What was offered; a choice made after the upload of traffic says how many requests were expected in it. */
export function choiceRows(made: MadeOffer[], now: Date): Prisma.ProposalChoiceCreateManyInput[] {
  return made.flatMap(({ id, tenant, site, sentAt, offered }) => {
    const { timeZone } = site;
    const forecast = uploadedAt(now, site) < sentAt ? forecastTraffic(trafficOf(site, now), timeZone) : null;
    return offered.map((choice) => ({
      id: idOf("choice", id, choice.rank),
      tenantId: tenantId(tenant),
      proposalId: id,
      timeZone,
      ...choice,
      expectedRequests: forecast && (expectedRequests(choice, forecast, timeZone)?.expected ?? null),
    }));
  });
}

/** The agreed windows: those to come are confirmed, those past have an outcome. */
export function windowRows(made: MadeOffer[]): Prisma.MaintenanceWindowCreateManyInput[] {
  return made.flatMap((offer) => {
    const { agreed, answeredAt, upgrade, tenant, site, outcome } = offer;
    if (!agreed || !answeredAt) return [];
    const { startsAt, endsAt, wallStart, method } = agreed.choice;
    const end = nightEnd(offer);
    return {
      id: agreed.windowId,
      ...partOf(offer),
      proposalId: offer.id,
      crewId: crewId(upgrade),
      contactMethodId: contactId(tenant),
      ...{ startsAt, endsAt, wallStart, method },
      restsUntil: restsUntil(endsAt),
      timeZone: site.timeZone,
      ...end,
      state: outcome ?? "confirmed",
      confirmedAt: answeredAt,
      confirmedById: upgrade.representative.id,
    };
  });
}

/** Whose move it is in each negotiation after its newest offer, by enrolment. */
export function progressOf(made: MadeOffer[]): Map<string, EnrollmentProgress> {
  return new Map(made.map((offer) => [partOf(offer).enrollmentId, progressAfter(offer)]));
}

function progressAfter({ answeredAt, agreed, sentAt, outcome }: MadeOffer): EnrollmentProgress {
  if (!answeredAt) return { state: "awaiting_vendor", waitingSince: sentAt };
  if (!agreed) return { state: "awaiting_client", waitingSince: answeredAt };
  if (!outcome) return { state: "agreed", waitingSince: answeredAt };
  return { state: "completed", waitingSince: agreed.choice.endsAt };
}
