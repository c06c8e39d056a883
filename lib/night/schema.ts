import { z } from "zod";
import { someSentences } from "#lib/plain-text.ts";
import type { Clock, OutOfLineMethodName, SideName, WindowChangeDto } from "#lib/windows/schema.ts";
import { MOST_LOG_CHARACTERS } from "./rules.ts";

export const nightPhase = z.enum(["out_of_line", "upgrading", "verifying", "back_in_line"]);
export type NightPhaseName = z.infer<typeof nightPhase>;
/** Where a night stands: nothing was moved yet, or the furthest phase that was. */
export type NightStage = "scheduled" | NightPhaseName;

export type WindowStateName =
  | "confirmed"
  | "cancelled"
  | "completed"
  | "completed_no_op"
  | "rolled_back"
  | "not_started";

export const nightOutcome = z.enum(
  ["completed", "completed_no_op", "rolled_back", "not_started"],
  "Choose how it ended.",
);
export type NightOutcomeName = z.infer<typeof nightOutcome>;

export type CheckKindName = "maintenance_page" | "flag_owner" | "dns_ttl" | "contacts";

const windowId = z.uuid();
export const aboutWindow = z.object({ windowId });

/** Names the stage the page showed, so that of two people who press at once the second is told. */
export const phaseMove = z.object({
  windowId,
  to: nightPhase,
  seen: z.enum(["scheduled", ...nightPhase.options]),
});

export const extensionAsk = z.object({
  windowId,
  minutes: z.coerce
    .number("Choose how many minutes more.")
    .int("Choose whole minutes.")
    .min(1, "Ask for a minute at least.")
    .max(240, "An extension lasts 4 hours at most."),
  reason: someSentences(1_000, "Say why more time is needed: the client reads it before answering."),
});

export const extensionAnswer = z.object({ windowId, extensionId: z.uuid(), granted: z.stringbool() });
export const extensionTakeBack = z.object({ windowId, extensionId: z.uuid() });
/** `taken_back` by the vendor before the client answered. */
export type ExtensionAnswerName = "granted" | "refused" | "taken_back";

export const logEntry = z.object({
  windowId,
  /** Made once by the page that wrote the text: sent again, it is the same entry. */
  clientKey: z.uuid(),
  text: someSentences(MOST_LOG_CHARACTERS, "Write what happened."),
});

export const closing = z.object({
  windowId,
  outcome: nightOutcome,
  words: someSentences(2_000, "Say in a sentence how it went: both sides read it in the report."),
});

export const maintenancePage = z.object({
  windowId,
  url: z.string("Enter the page's address.").trim().min(1, "Enter the page's address."),
});

/** What is recorded by hand; each kind asks for something else in `value`. */
export const handCheck = z.discriminatedUnion("kind", [
  z.object({ windowId, kind: z.literal("flag_owner"), value: someSentences(100, "Name who sets the flag.") }),
  z.object({
    windowId,
    kind: z.literal("dns_ttl"),
    value: z.coerce
      .number("Enter the TTL in seconds.")
      .int("Enter whole seconds.")
      .min(0, "A TTL is not negative.")
      .max(604_800, "A TTL is a week at most."),
  }),
  z.object({ windowId, kind: z.literal("contacts") }),
]);

export const noteFromNight = z.object({ windowId, version: z.string() });

/** Something that happened: the instant (ISO 8601), by the site's clocks, and who did it. */
export type Happened = { at: string; text: string; by: string };

export type NightStep = {
  phase: NightStage;
  label: string;
  state: "done" | "current" | "to_come" | "skipped";
  moved: Happened | null;
};

export type NightCheck = {
  kind: CheckKindName;
  label: string;
  passed: boolean;
  /** The last result, or what is still missing. */
  detail: string;
  /** "Ada Fischer, Tue 1 Dec 2026, 02:00 CET (Berlin)"; empty before the first. */
  checked: string;
};

export type NightContact = { role: string; name: string; address: string };

export type NightExtension = {
  id: string;
  minutes: number;
  reason: string;
  asked: Happened;
  state: "open" | ExtensionAnswerName | "lapsed";
  /** The state in words. */
  words: string;
  answered: Happened | null;
};

export type NightLogEntry = { id: string; side: SideName; text: string; written: Happened };

/** What the reader may do now; the server decides it anew with every act. */
export type NightPowers = {
  /** The next phase for who may move it, and what still keeps it from being reached. */
  move: { to: NightPhaseName; label: string; blockers: string[] } | null;
  /** Back in line before every phase was reached. */
  mayReturn: boolean;
  mayAskExtension: boolean;
  mayAnswerExtension: boolean;
  mayTakeBackExtension: boolean;
  mayAskPutBack: boolean;
  mayWrite: boolean;
  mayCheck: boolean;
  mayEnterPage: boolean;
  outcomes: { value: NightOutcomeName; label: string }[];
  mayDraftNote: boolean;
};

/** One window from agreement to report, as one reader sees it at `now`. Instants as ISO 8601. */
export type Night = {
  id: string;
  now: string;
  side: SideName;
  tenantName: string;
  upgradeTitle: string;
  upgradeHref: string;
  href: string;
  liveHref: string;
  stage: NightStage;
  state: WindowStateName;
  startsAt: string;
  endsAt: string;
  /** By the site's clocks. */
  text: string;
  clocks: Clock[];
  clockChange: string;
  /** How far the site's clocks are from UTC now, in minutes, and what that is called: for a clock that ticks. */
  siteClock: { offsetMinutes: number; name: string };
  method: OutOfLineMethodName;
  methodText: string;
  offline: string;
  steps: NightStep[];
  /** When protection went off, and came back; null while it was never off. */
  gap: { from: string; until: string | null } | null;
  checks: NightCheck[];
  maintenancePageUrl: string | null;
  requiredSteps: { text: string; done: boolean }[];
  contacts: NightContact[];
  changes: WindowChangeDto[];
  extensions: NightExtension[];
  putBack: Happened | null;
  log: NightLogEntry[];
  outcome: { label: string; words: string; closed: Happened | null } | null;
  powers: NightPowers;
};

/** A window in the vendor's list. */
export type ListedNight = {
  id: string;
  tenantName: string;
  upgradeTitle: string;
  text: string;
  yours: string;
  crewName: string;
  stage: NightStage;
  state: WindowStateName;
  /** "Out of line", "Late to start", "Waits for its outcome". */
  words: string;
  /** Its time has come or passed, and somebody has to act. */
  isDue: boolean;
};
