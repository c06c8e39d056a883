import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { DomainError } from "#lib/errors.ts";
import type { Party } from "#lib/windows/party.ts";
import type { NightRecord } from "./store.ts";
import { endWords } from "./words.ts";

/** Throws DomainError `forbidden` unless the person takes part in nights: a coordinator, or anybody of the vendor's. */
export function requirePart(party: Party): void {
  if (party.kind === "client") requireRole(party, "coordinator");
}

/** Narrows to a coordinator of the client. Throws DomainError `forbidden` with words for anybody else. */
export function requireClient(party: Party): asserts party is TenantContext {
  if (party.kind !== "client")
    throw new DomainError("forbidden", "Only the client answers this: it is their site.");
  requireRole(party, "coordinator");
}

/** Throws DomainError `conflict` when the window has ended or was cancelled. */
export function requireStanding({ state }: NightRecord): void {
  const ended = endWords(state);
  if (ended !== null)
    throw new DomainError("conflict", `This window is closed: ${ended.toLowerCase()}. Nothing was changed.`);
}
