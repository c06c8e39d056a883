import "server-only";
import type { Recipient } from "#lib/notifications/notify.ts";

/** A person as somebody to tell. */
export function toRecipient(person: { email: string; name: string; timeZone: string }): Recipient {
  return { address: person.email, name: person.name, timeZone: person.timeZone };
}
