import "server-only";
import type { Recipient } from "#lib/notifications/notify.ts";

type Person = { name: string; email: string; timeZone: string };

/** Who hears of an upgrade for a tenant: those of its members that were read. */
export function recipientsOf({ memberships }: { memberships: { user: Person }[] }): Recipient[] {
  return memberships.map(({ user: { email, name, timeZone } }) => ({ address: email, name, timeZone }));
}
