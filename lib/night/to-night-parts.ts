import "server-only";
import { formatClock, formatInstant } from "#lib/time/format.ts";
import type { WindowChangeDto } from "#lib/windows/schema.ts";
import { toWindowChange } from "#lib/windows/to-window-change.ts";
import { checksFor, phasesFor, stageOf } from "./rules.ts";
import type {
  Happened,
  NightCheck,
  NightContact,
  NightExtension,
  NightLogEntry,
  NightStage,
  NightStep,
} from "./schema.ts";
import { checkHolds } from "./start-blockers.ts";
import { crewName, type NightRecord } from "./store.ts";
import { checkWords, extensionWords, stageWords } from "./words.ts";

/** A time of the night by the site's clocks, which both sides read alike. */
export function happened(at: Date, by: { name: string } | null, zone: string): Happened {
  return { at: at.toISOString(), text: formatClock(at, zone), by: by?.name ?? "The portal" };
}

/** The phase line: what was reached, by whom, and what is to come. */
export function toSteps({ method, phases, timeZone }: NightRecord): NightStep[] {
  const stage = stageOf(phases);
  const order: NightStage[] = ["scheduled", ...phasesFor(method)];
  return order.map((phase, index) => {
    const row = phases.find((reached) => reached.phase === phase);
    const isPast = index < order.indexOf(stage);
    const passed = phase === "scheduled" || row ? "done" : "skipped";
    return {
      phase,
      label: stageWords(phase, method),
      state: phase === stage ? "current" : isPast ? passed : "to_come",
      moved: row ? happened(row.at, row.by, timeZone) : null,
    };
  });
}

export function toChecks(record: NightRecord): NightCheck[] {
  return checksFor(record.method).map((kind) => {
    const { label, missing } = checkWords[kind];
    const check = record.checks.find((row) => row.kind === kind);
    const isWaiting = kind === "maintenance_page" && record.maintenancePageUrl && !check;
    if (!check)
      return { kind, label, passed: false, detail: isWaiting ? "Being checked…" : missing, checked: "" };
    const passed = checkHolds(record, check);
    const isOld = check.passed && !passed;
    return {
      kind,
      label,
      passed,
      detail: isOld ? `${check.detail}; that was before the window was moved. Check again.` : check.detail,
      checked: `${check.checkedBy?.name ?? "The portal"}, ${formatInstant(check.checkedAt, record.timeZone)}`,
    };
  });
}

/** Who is reached on the night, the client's own contact first. */
export function toContacts(record: NightRecord): NightContact[] {
  const { contactMethod, enrollment, tenant } = record;
  const { representative, deputy } = enrollment.upgrade;
  const person = (role: string, { name, email }: { name: string; email: string }) => ({
    role,
    name,
    address: email,
  });
  return [
    { role: `Contact of ${tenant.name}`, name: contactMethod.label, address: contactMethod.address },
    person("Spec representative", representative.user),
    person("Deputy", deputy.user),
    { role: "Crew on the night", name: crewName(record), address: "" },
  ];
}

/** Every time the window had, as it was changed. */
export function toChanges({ changes, timeZone }: NightRecord): WindowChangeDto[] {
  return changes.map((change) => toWindowChange(change, timeZone));
}

export function toExtensions({ extensions, phases, state, timeZone }: NightRecord): NightExtension[] {
  const isOver = state !== "confirmed" || stageOf(phases) === "back_in_line";
  return extensions.map(({ id, minutes, reason, askedAt, askedBy, answer, answeredAt, answeredBy }) => {
    const became = answer ?? (isOver ? "lapsed" : "open");
    return {
      id,
      minutes,
      reason,
      asked: happened(askedAt, askedBy, timeZone),
      state: became,
      words: extensionWords[became],
      answered: answeredAt ? happened(answeredAt, answeredBy, timeZone) : null,
    };
  });
}

export function toLog({ log, timeZone }: NightRecord): NightLogEntry[] {
  return log.map(({ id, side, text, at, by }) => ({
    id,
    side,
    text,
    written: { at: at.toISOString(), text: formatInstant(at, timeZone), by: by.name },
  }));
}
