import "server-only";
import type { OutOfLineMethodName } from "#lib/windows/schema.ts";
import type {
  CheckKindName,
  NightExtension,
  NightOutcomeName,
  NightPhaseName,
  NightStage,
  WindowStateName,
} from "./schema.ts";

const stages: Record<NightStage, string> = {
  scheduled: "Scheduled",
  out_of_line: "Out of line",
  upgrading: "Upgrading",
  verifying: "Verifying",
  back_in_line: "Back in line",
};

/** A stage as people say it; what never left the line is done instead of back. */
export function stageWords(stage: NightStage, method: OutOfLineMethodName): string {
  return stage === "back_in_line" && method === "none" ? "Work done" : stages[stage];
}

const moves: Record<NightPhaseName, string> = {
  out_of_line: "Take out of line",
  upgrading: "Start the upgrade",
  verifying: "Start verifying",
  back_in_line: "Say it is back in line",
};

/** The button that reaches a phase. */
export function moveWords(phase: NightPhaseName, method: OutOfLineMethodName): string {
  return phase === "back_in_line" && method === "none" ? "Say the work is done" : moves[phase];
}

export const outcomeWords: Record<NightOutcomeName, string> = {
  completed: "Completed",
  completed_no_op: "Completed; it turned out to be a no-op",
  rolled_back: "Rolled back",
  not_started: "Not started",
};

/** What became of an asking for more time: "granted", and by whom. */
export const extensionWords: Record<NightExtension["state"], string> = {
  granted: "granted",
  refused: "refused",
  taken_back: "taken back",
  lapsed: "never answered",
  open: "not answered yet",
};

/** How a window ended, in a word or two; null while it stands. */
export function endWords(state: WindowStateName): string | null {
  if (state === "confirmed") return null;
  return state === "cancelled" ? "Cancelled" : outcomeWords[state];
}

export const checkWords: Record<CheckKindName, { label: string; missing: string }> = {
  maintenance_page: {
    label: "Maintenance page answers 200",
    missing: "The maintenance page has not answered 200.",
  },
  flag_owner: { label: "Owner of the flag named", missing: "Nobody is named who sets the flag." },
  dns_ttl: { label: "DNS TTL lowered", missing: "The TTL of the DNS record is not lowered." },
  contacts: { label: "Contacts confirmed", missing: "The contacts for the night are not confirmed." },
};
