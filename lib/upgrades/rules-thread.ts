import type { Negotiation, OfferVersion } from "./schema.ts";

/** The version that an address names, or null for one that never was. */
export function offerOf({ thread }: Negotiation, version: string): OfferVersion | null {
  return thread.find((offer) => String(offer.version) === version) ?? null;
}
