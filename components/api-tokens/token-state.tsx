import { StatusMark } from "#components/ui/status-mark.tsx";
import type { ApiTokenDto } from "#lib/api-tokens/schema.ts";

/** Whether a token works, in a word and a shape. */
export function TokenState({ state }: { state: ApiTokenDto["state"] }) {
  if (state === "active") return <StatusMark tone="done">Works</StatusMark>;
  if (state === "expired") return <StatusMark tone="needs-you">Expired</StatusMark>;
  return <StatusMark tone="neutral">Revoked</StatusMark>;
}
