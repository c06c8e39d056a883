import { toWallTime } from "#lib/time/wall-time.ts";
import { addDays, at, midweekFrom, plusMinutes, today } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { type Offer, offers } from "./offers.ts";
import { type DemoTenant, tenantBySlug } from "./tenants.ts";

export type OfferedChoice = {
  rank: number;
  startsAt: Date;
  endsAt: Date;
  wallStart: string;
  method: Offer["choices"][number]["method"];
};

/** An offer with its instants: what proposals, windows, history and mails are made of. */
export type MadeOffer = Offer & {
  id: string;
  site: DemoTenant;
  version: number;
  sentAt: Date;
  offered: OfferedChoice[];
  answeredAt: Date | null;
  /** The choice that was accepted, and the id of the window it became. */
  agreed: { choice: OfferedChoice; windowId: string } | null;
};

/** Every offer as it was made, those of one negotiation counted up from 1. */
export function makeOffers(now: Date): MadeOffer[] {
  const versions = new Map<string, number>();
  return offers.map((offer) => {
    const negotiation = `${offer.upgrade.title} ${offer.tenant}`;
    const version = (versions.get(negotiation) ?? 0) + 1;
    versions.set(negotiation, version);
    return makeOffer(offer, version, now);
  });
}

function makeOffer(offer: Offer, version: number, now: Date): MadeOffer {
  const { upgrade, tenant, sent, answer } = offer;
  const site = tenantBySlug(tenant);
  const sentAt = at(addDays(today(now), sent.day), sent.clock, site.timeZone);
  const offered = offer.choices.map((choice, index) => ({
    rank: index + 1,
    method: choice.method,
    ...nightOf(choice, site, now),
  }));
  const choice = answer && "accepted" in answer ? offered[answer.accepted - 1] : undefined;
  return {
    ...offer,
    id: idOf("offer", upgrade.title, tenant, version),
    site,
    version,
    sentAt,
    offered,
    answeredAt: answer
      ? at(addDays(today(now), answer.day), answer.clock, upgrade.representative.timeZone)
      : null,
    agreed: choice ? { choice, windowId: idOf("window", upgrade.title, tenant) } : null,
  };
}

const FIVE_MINUTES = 5 * 60_000;

function nightOf(asked: Offer["choices"][number], { timeZone }: DemoTenant, now: Date) {
  const { minutes } = asked;
  const startsAt =
    "soon" in asked
      ? plusMinutes(new Date(Math.ceil(now.getTime() / FIVE_MINUTES) * FIVE_MINUTES), 5)
      : at(midweekFrom(addDays(today(now), asked.day)), asked.clock, timeZone);
  return { startsAt, endsAt: plusMinutes(startsAt, minutes), wallStart: toWallTime(startsAt, timeZone) };
}
