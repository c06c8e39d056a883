import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { type Party, withParty } from "#lib/windows/party.ts";
import { holdNight } from "./get-night.ts";
import { requirePart, requireStanding } from "./require-part.ts";
import { checksFor, MOST_TTL_SECONDS } from "./rules.ts";
import { handCheck } from "./schema.ts";
import { crewName, type NightRecord } from "./store.ts";
import { keepCheck } from "./store-write.ts";
import { nightEntry } from "./tell-night.ts";
import { checkWords } from "./words.ts";

/**
 * Records a check that a person makes: the flag's owner, the lowered TTL, the contacts.
 * Throws DomainError `forbidden`, `not_found`, `conflict` when it is not asked for or the night has begun.
 */
export async function recordCheck(party: Party, input: unknown): Promise<void> {
  requirePart(party);
  const check = parse(handCheck, input);
  await withParty(party, async (db) => {
    const record = await holdNight(db, party, check.windowId);
    requireBefore(record);
    if (!checksFor(record.method).includes(check.kind))
      throw new DomainError("conflict", "This window does not ask for that check.");
    const { tenantId, id: windowId } = record;
    const made = { checkedAt: party.now, checkedById: party.user.id };
    const result = judge(record, check);
    await keepCheck(db, { tenantId, windowId, kind: check.kind }, { ...result, ...made });
    const summary = `recorded “${checkWords[check.kind].label}”: ${result.detail}`;
    await recordAudit(db, party, nightEntry(record, "window.checked", summary, { after: result }));
  });
}

/** Throws DomainError `conflict` once the night has begun: its checklist is evidence from then on. */
export function requireBefore(record: NightRecord): void {
  requireStanding(record);
  if (record.phases.length > 0)
    throw new DomainError("conflict", "The night has begun: its checklist stays as it was.");
}

type Check = ReturnType<typeof parse<typeof handCheck>>;

function judge(record: NightRecord, check: Check): { passed: boolean; detail: string } {
  if (check.kind === "flag_owner") return { passed: true, detail: `${check.value} sets the flag` };
  if (check.kind === "contacts") {
    const { contactMethod, enrollment } = record;
    const { representative, deputy } = enrollment.upgrade;
    const names = [contactMethod.label, representative.user.name, deputy.user.name, crewName(record)];
    return { passed: true, detail: names.join(", ") };
  }
  const passed = check.value <= MOST_TTL_SECONDS;
  const told = `The TTL is ${check.value} s`;
  return { passed, detail: passed ? told : `${told}; it must be ${MOST_TTL_SECONDS} s or less` };
}
