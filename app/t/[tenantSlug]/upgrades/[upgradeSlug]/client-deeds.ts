import type { OfferDeeds } from "#components/upgrades/offer-actions.tsx";
import type { Negotiation } from "#lib/upgrades/schema.ts";
import { accept, decline, withdraw } from "./negotiation-actions.ts";

/** What a coordinator may do about the newest offer; whoever accepts says who is told on the night. */
export function clientDeeds(
  tenantSlug: string,
  { upgradeSlug, contacts, standing }: Negotiation,
): OfferDeeds {
  const base = `/t/${tenantSlug}`;
  const needsContact = contacts.length === 0 && standing === null;
  return {
    accept: accept.bind(null, tenantSlug),
    decline: decline.bind(null, tenantSlug),
    withdraw: withdraw.bind(null, tenantSlug),
    proposeHref: `${base}/upgrades/${upgradeSlug}/propose`,
    contacts,
    contactsHref: needsContact ? `${base}/contacts` : null,
  };
}
