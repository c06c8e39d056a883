import "server-only";
import type { Recipient } from "#lib/notifications/notify.ts";
import type { SideName } from "./schema.ts";
import type { PartRecord } from "./store.ts";

type Person = { email: string; name: string; timeZone: string };

/** A person as somebody to tell. */
export function toRecipient(person: Person): Recipient {
  return { address: person.email, name: person.name, timeZone: person.timeZone };
}

/** Who hears of a part for one side: those who decide about its windows, and `more`, such as an offer's author. */
export function peopleOf({ upgrade, tenant }: PartRecord, side: SideName, ...more: Person[]): Recipient[] {
  const people =
    side === "client"
      ? tenant.memberships.map(({ user }) => user)
      : [upgrade.representative.user, tenant.representative.user];
  return [...people, ...more].map(toRecipient);
}
