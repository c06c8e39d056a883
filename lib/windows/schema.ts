import { z } from "zod";
import { sentences, someSentences } from "#lib/plain-text.ts";
import { MAX_CHOICES, MAX_OFFER_DAYS, OFFER_DAYS } from "./rules.ts";

export const outOfLineMethod = z.enum(["dns", "service_worker", "client_flag", "maintenance_page", "none"]);
export type OutOfLineMethodName = z.infer<typeof outOfLineMethod>;

/** The two that negotiate: the tenant, and the vendor. */
export type SideName = "client" | "vendor";

/** What is wrong with a window by itself. */
export type ChoiceFault =
  | "past"
  | "too_soon"
  | "before_first_possible"
  | "before_staging"
  | "end_before_start"
  | "too_short"
  | "too_long"
  | "after_applied_by";

/** What an upgrade demands of its windows. */
export type ChoiceTerms = {
  now: Date;
  firstPossibleAt: Date;
  /** When staging has it; null when it needs none. */
  stagingAt: Date | null;
  appliedBy: Date;
  expectedMinutes: number;
  /** How long before its start a window is agreed, in hours; less than usual when an agreed one is moved. */
  leadHours?: number;
};

export const choiceInput = z.object({
  /** What the site's clocks show at the start. */
  wallStart: z.string().max(40),
  /** Which of the two instants is meant where clocks show a time twice. */
  fold: z.enum(["earlier", "later"]).optional(),
  durationMinutes: z
    .number("Choose how long it lasts.")
    .int("Choose whole minutes.")
    .min(-100_000)
    .max(100_000),
  method: outOfLineMethod,
});
export type ChoiceInput = z.infer<typeof choiceInput>;

const choices = z
  .array(choiceInput, "Add at least one window.")
  .min(1, "Add at least one window.")
  .max(MAX_CHOICES, `${MAX_CHOICES} windows at most.`);

/** One tenant's part in an upgrade; a client's own tenant is known without a name. */
const part = { upgradeSlug: z.string(), tenantSlug: z.string().optional() };

export const choicesQuery = z.object({ ...part, choices });

export const proposal = z.object({
  ...part,
  choices,
  /** Who is told on the night; the vendor leaves it to the client's answer. */
  contactMethodId: z.string().optional(),
  message: sentences(2000).default(""),
  /** The newest version its author had seen, 0 for none: nobody answers, or sends twice, what they do not know of. */
  seenVersion: z.coerce.number().int().default(0),
  /** The agreed window that its author had seen (`windowMark`); left out by callers that have no page. */
  seenWindow: z.string().max(60).optional(),
  expiresInDays: z.coerce
    .number("Choose how long the offer stands.")
    .int("Choose whole days.")
    .min(1, "An offer stands for a day at least.")
    .max(MAX_OFFER_DAYS, `An offer stands for ${MAX_OFFER_DAYS} days at most.`)
    .default(OFFER_DAYS),
});

export const acceptance = z.object({
  proposalId: z.uuid(),
  rank: z.coerce.number().int(),
  contactMethodId: z.string().optional(),
});

const MOST_REASON = 1000;
const reason = (why: string) => someSentences(MOST_REASON, why);

export const refusal = z.object({
  proposalId: z.uuid(),
  reason: reason("Say why, so that the other side can offer something that fits."),
});

export const withdrawal = z.object({
  proposalId: z.uuid(),
  reason: sentences(MOST_REASON).default(""),
});

/** A change of an agreed window names the sequence it saw, so that two people never undo each other. */
const change = { windowId: z.uuid(), sequence: z.coerce.number().int() };

export const windowMove = z.object({
  ...change,
  choices: z.array(choiceInput, "Choose the new time.").length(1, "Choose one new time."),
  reason: reason("Say why, so that Spec knows what changed."),
});

export const deferral = z.object({ ...change, reason: reason("Say why it is put off.") });

export const cancellation = z.object({ ...change, reason: reason("Say why it is cancelled.") });

/** A line of a window as one clock reads it. */
export type Clock = { label: string; text: string };

/** A free window that can be asked for instead. */
export type FreeWindow = { wallStart: string; fold?: "earlier" | "later"; text: string };

/** What the portal says of one choice before it is sent. */
export type CheckedChoice = {
  clocks: Clock[];
  /** Said when clocks change between its start and its end; empty otherwise. */
  clockChange: string;
  /** The reason of a soft blackout that it touches: it may be offered all the same; empty otherwise. */
  softBlackout: string;
  expectedRequests: number | null;
  /** Words by field (`wallStart`, `fold`, `durationMinutes`, `method`); empty when it can be sent. */
  problems: Partial<Record<keyof ChoiceInput, string[]>>;
  /** Where clocks show the start twice: both, in words. */
  fold: { earlier: string; later: string } | null;
  /** When it is not free: the nearest windows that are. */
  nearest: FreeWindow[];
};

/** An agreed window as both sides see it. Instants as ISO 8601. */
export type AgreedWindow = {
  id: string;
  startsAt: string;
  endsAt: string;
  /** By the site's clocks. */
  text: string;
  clocks: Clock[];
  /** Said when clocks change between its start and its end; empty otherwise. */
  clockChange: string;
  method: string;
  offline: string;
  contactLabel: string;
  confirmed: string;
  /** How it went, once that is known; empty before. */
  outcome: string;
};

export type ListedWindow = AgreedWindow & { upgradeTitle: string; upgradeSlug: string };

/** What was changed of an agreed window: its old time stays readable. By the site's clocks. */
export type WindowChangeDto = {
  sequence: number;
  what: string;
  was: string;
  /** Null when it was cancelled. */
  becomes: string | null;
  reason: string;
  changed: { at: string; text: string; by: string };
};

/** The agreed window of a part whose time may change. */
export type StandingWindowDto = {
  id: string;
  sequence: number;
  /** By the site's clocks: all of it, and the day alone. */
  text: string;
  day: string;
  /** How long it is and how the engine is taken out of line: what another time for it keeps. */
  durationMinutes: number;
  method: OutOfLineMethodName;
  /** Its client may still move it or put it off without asking. */
  movesFreely: boolean;
  /** How often it may still be put off by a week. */
  deferralsLeft: number;
  /** When it would be then, by the site's clocks; null when they skip that time. */
  putOffTo: string | null;
};

/** What a person has at hand to offer windows to the other side. */
export type ProposalDesk = {
  title: string;
  tenantName: string;
  tenantSlug: string;
  side: SideName;
  representativeName: string;
  /** False once the upgrade is done. */
  mayOffer: boolean;
  /** The newest version, 0 for none: an offer names what its author had seen. */
  seenVersion: number;
  /** What is open now: the other side's offer to answer, one's own to replace, or nothing. */
  open: "theirs" | "ours" | null;
  /** The window that stands, when another time is asked for. */
  standing: StandingWindowDto | null;
  /** A client's first choice is agreed at once. */
  confirmsAtOnce: boolean;
  expiresInDays: number;
  /** "Berlin time" */
  zoneName: string;
  /** Between which a window may lie, by the site's clocks. */
  earliest: { wall: string; text: string };
  latest: { wall: string; text: string };
  expectedMinutes: number;
  /** The length suggestions have. */
  durationMinutes: number;
  methods: { value: OutOfLineMethodName; label: string }[];
  contacts: { value: string; label: string }[];
};
