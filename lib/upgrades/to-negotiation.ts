import "server-only";
import { toAgreedWindow } from "#lib/windows/to-agreed-window.ts";
import type { Reader } from "./reader.ts";
import type { Negotiation } from "./schema.ts";
import type { NegotiationRecord } from "./store.ts";
import { toOfferVersion } from "./to-offer-version.ts";
import { toLive, toSummary } from "./to-summary.ts";

/** One tenant's part in an upgrade with its thread, newest offer last, in the reader's words and clocks. */
export function toNegotiation(record: NegotiationRecord, reader: Reader): Negotiation {
  const { tenant, upgrade, state } = record;
  const [window] = record.windows;
  const thread = record.proposals.map((offer) => toOfferVersion(offer, tenant.timeZone, reader)).reverse();
  const open = thread.some((offer) => offer.state === "open");
  return {
    ...toSummary(record, reader),
    tenantName: tenant.name,
    tenantSlug: tenant.slug,
    what: upgrade.what,
    why: upgrade.why,
    impact: upgrade.impact,
    actions: upgrade.actions.map(({ text }) => text),
    representative: upgrade.representative.user,
    deputyName: upgrade.deputy.user.name,
    thread,
    mayOffer: !open && (state === "awaiting_client" || state === "awaiting_vendor"),
    agreed: window ? toAgreedWindow(window, reader.viewerZone) : null,
    live: toLive(record, reader),
  };
}
