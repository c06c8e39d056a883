import "server-only";
import { decisionIsOver, mayOffer } from "#lib/windows/rules-negotiation.ts";
import { toAgreedWindow } from "#lib/windows/to-agreed-window.ts";
import { toStanding } from "#lib/windows/to-standing.ts";
import { toWindowChange } from "#lib/windows/to-window-change.ts";
import type { Reader } from "./reader.ts";
import type { Negotiation } from "./schema.ts";
import { HELD, type NegotiationRecord } from "./store.ts";
import { toDateList } from "./to-date-list.ts";
import { toOfferVersion } from "./to-offer-version.ts";
import { toSteps } from "./to-steps.ts";
import { toLive, toSummary } from "./to-summary.ts";

/** One tenant's part in an upgrade with its thread, newest offer last, in the reader's words and clocks. */
export function toNegotiation(record: NegotiationRecord, reader: Reader): Negotiation {
  const { tenant, upgrade, state, deferrals } = record;
  const windows = record.windows.filter((window) => window.state !== "cancelled");
  const [window] = windows;
  const thread = record.proposals.map((offer) => toOfferVersion(offer, tenant.timeZone, reader)).reverse();
  const changes = record.windows.flatMap((one) => one.changes.map((change) => ({ change, window: one })));
  const mayChange = window?.state === "confirmed" && window.startsAt > reader.now;
  const toAnswer = thread.find((offer) => offer.state === "open" && !offer.yours) ?? null;
  const isUndecided = reader.side === "client" && !window && !toAnswer;
  const isTooLate = isUndecided && decisionIsOver(upgrade.decideBy, reader.now);
  const current = { ...record, windows: record.windows.filter((one) => HELD.includes(one.state)) };
  return {
    ...toSummary(current, reader),
    tenantName: tenant.name,
    tenantSlug: tenant.slug,
    what: upgrade.what,
    why: upgrade.why,
    impact: upgrade.impact,
    steps: toSteps(record, reader),
    dateList: toDateList(upgrade, reader),
    representative: upgrade.representative.user,
    deputyName: upgrade.deputy.user.name,
    thread,
    mayOffer: mayOffer({ state, hasWindow: window !== undefined }) && !isTooLate,
    toAnswer,
    contacts: [],
    agreed: window ? toAgreedWindow(window, reader.viewerZone) : null,
    standing: mayChange ? toStanding(window, deferrals, reader.now) : null,
    changes: changes
      .toSorted((a, b) => a.change.at.getTime() - b.change.at.getTime())
      .map(({ change, window: of }) => toWindowChange(change, of.timeZone, reader.zone)),
    live: toLive(current, reader),
  };
}
