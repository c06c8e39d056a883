import "server-only";
import { methodWords } from "#lib/notifications/mails/method-words.ts";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { formatInstant } from "#lib/time/format.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import { type Reader, toldInstant } from "./reader.ts";
import type { OfferState, OfferVersion } from "./schema.ts";
import type { NegotiationRecord } from "./store.ts";

type OfferRecord = NegotiationRecord["proposals"][number];

/** One version of a negotiation as the reader sees it. */
export function toOfferVersion(offer: OfferRecord, siteZone: string, reader: Reader): OfferVersion {
  const {
    id,
    version,
    side,
    author,
    createdAt,
    message,
    contactMethod,
    choices,
    acceptedRank,
    answerReason,
  } = offer;
  const state = stateOf(offer, reader.now);
  const zones = { siteZone, viewerZone: reader.viewerZone };
  return {
    id,
    version,
    side,
    yours: side === reader.side,
    authorName: author.name,
    sent: toldInstant(createdAt, reader.zone),
    message,
    contactLabel: contactMethod?.label ?? "",
    choices: choices.map(({ rank, startsAt, endsAt, method, expectedRequests }) => ({
      rank,
      clocks: threeClocks(startsAt, endsAt, zones),
      clockChange: clockChangeWords(startsAt, endsAt, zones),
      method: methodWords(method),
      expectedRequests,
      accepted: rank === acceptedRank,
    })),
    state,
    outcome: outcomeWords(offer, state, reader.zone),
    reason: answerReason ?? "",
  };
}

function stateOf({ state, expiresAt }: OfferRecord, now: Date): OfferState {
  if (state === "proposed") return expiresAt <= now ? "lapsed" : "open";
  if (state === "expired") return "lapsed";
  return state === "superseded" ? "closed" : state;
}

function outcomeWords(offer: OfferRecord, state: OfferState, zone: string): string {
  const at = (instant: Date | null) => (instant ? ` on ${formatInstant(instant, zone)}` : "");
  const who = offer.answeredBy?.name ?? "Somebody";
  switch (state) {
    case "open":
      return `Open until ${formatInstant(offer.expiresAt, zone)}`;
    case "lapsed":
      return `Lapsed${at(offer.expiresAt)}, without an answer`;
    case "accepted":
      return `${who} accepted choice ${offer.acceptedRank}${at(offer.answeredAt)}`;
    case "declined":
      return `${who} declined${at(offer.answeredAt)}`;
    case "withdrawn":
      return `${who} withdrew it${at(offer.answeredAt)}`;
    case "closed":
      return `Replaced by a later version${at(offer.answeredAt)}`;
  }
}
