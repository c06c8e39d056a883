import "server-only";
import { violatedConstraint } from "#lib/db/constraint.ts";
import { DomainError } from "#lib/errors.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { termsOf } from "./find-part.ts";
import { freeInstead, notFreeWords, obstacleOf, termsSpan } from "./free-time.ts";
import { type Party, withParty } from "./party.ts";
import { readBusy } from "./read-busy.ts";
import type { PartRecord } from "./store.ts";

const refusedBy: Record<string, "crew" | "tenant"> = {
  crew_holds_one_window: "crew",
  tenant_rests_between_windows: "tenant",
};

/** Whose other window keeps one from being written, as an exclusion constraint says; null for any other failure. */
export function slotHolder(error: unknown): "crew" | "tenant" | null {
  return refusedBy[violatedConstraint(error) ?? ""] ?? null;
}

/** The refusal of a time that is not free, with the nearest that are. Reads in a transaction of its own: the failed one is void. */
export function slotTaken(party: Party, part: PartRecord, wanted: TimeSpan): Promise<DomainError> {
  const { upgrade, tenantId, tenant, windows } = part;
  const terms = termsOf(part, party.now);
  return withParty(party, async (db) => {
    const of = { crewId: upgrade.crewId, tenantId, moving: windows[0] };
    const { busy } = await readBusy(db, of, termsSpan(terms));
    const nearest = freeInstead(wanted, busy, terms, tenant.timeZone);
    const words = notFreeWords(obstacleOf(wanted, busy), nearest);
    return new DomainError("slot_taken", words, { rank: [words] });
  });
}
