import type { OfferDeeds } from "#components/upgrades/offer-actions.tsx";
import { accept, decline, withdraw } from "./actions.ts";

/** What the vendor may do about the newest offer; the client has said, or will say, who is told on the night. */
export function staffDeeds({
  upgradeSlug,
  tenantSlug,
}: {
  upgradeSlug: string;
  tenantSlug: string;
}): OfferDeeds {
  const proposeHref = `/staff/upgrades/${upgradeSlug}/${tenantSlug}/propose`;
  return { accept, decline, withdraw, proposeHref, contacts: [], contactsHref: null };
}
