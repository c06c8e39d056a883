import { StatusMark } from "#components/ui/status-mark.tsx";
import type { ContactState as State } from "#lib/contacts/rules.ts";

/** Whether an address may be told, in a word and a shape. */
export function ContactState({ state }: { state: State }) {
  if (state === "confirmed") return <StatusMark tone="done">Confirmed</StatusMark>;
  if (state === "waiting") return <StatusMark tone="needs-you">Waiting for confirmation</StatusMark>;
  return <StatusMark tone="danger">Not confirmed, link expired</StatusMark>;
}
