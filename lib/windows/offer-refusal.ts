import "server-only";
import { formatInstant } from "#lib/time/format.ts";
import { begunWords } from "./find-part.ts";
import type { Party } from "./party.ts";
import { decisionIsOver, mayOffer } from "./rules-negotiation.ts";
import type { PartRecord } from "./store.ts";

/** Why this side may offer no windows now, in words; null when it may. */
export function offerRefusal(party: Party, part: PartRecord): string | null {
  const { state, upgrade, tenant, windows, proposals } = part;
  const [standing] = windows;
  const [newest] = proposals;
  const { now } = party;
  if (!mayOffer({ state, hasWindow: standing !== undefined }))
    return "This upgrade is done. There is nothing left to arrange.";
  const begun = begunWords(part, now);
  if (begun) return begun;
  const isAsked = newest?.state === "proposed" && newest.side === "vendor" && newest.expiresAt > now;
  if (party.kind === "client" && !standing && !isAsked && decisionIsOver(upgrade.decideBy, now))
    return `The time to decide ended on ${formatInstant(upgrade.decideBy, tenant.timeZone)}. ${upgrade.representative.user.name} now offers windows, which you accept or answer.`;
  return null;
}
