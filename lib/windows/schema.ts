import { z } from "zod";
import type { OffPeakEvidence } from "#lib/traffic/schema.ts";

export const outOfLineMethod = z.enum(["dns", "service_worker", "client_flag", "maintenance_page", "none"]);
export type OutOfLineMethodName = z.infer<typeof outOfLineMethod>;

/** What is wrong with a window by itself. */
export type ChoiceFault =
  | "past"
  | "too_soon"
  | "before_first_possible"
  | "end_before_start"
  | "too_short"
  | "too_long"
  | "after_applied_by";

/** What an upgrade demands of its windows. */
export type ChoiceTerms = { now: Date; firstPossibleAt: Date; appliedBy: Date; expectedMinutes: number };

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
  .max(5, "Five windows at most.");

export const choicesQuery = z.object({ upgradeSlug: z.string(), choices });

export const proposal = z.object({
  upgradeSlug: z.string(),
  choices,
  contactMethodId: z.string().min(1, "Choose who is told on the night."),
  message: z.string().trim().max(2000, "Keep the message within 2,000 characters.").default(""),
});

export const acceptance = z.object({ proposalId: z.uuid(), rank: z.coerce.number().int() });

export const refusal = z.object({
  proposalId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(1, "Say why, so that the client can propose something that fits.")
    .max(1000, "Keep the reason within 1,000 characters."),
});

/** A line of a window as one clock reads it. */
export type Clock = { label: string; text: string };

/** A free window that can be asked for instead. */
export type FreeWindow = { wallStart: string; fold?: "earlier" | "later"; text: string };

/** What the portal says of one choice before it is sent. */
export type CheckedChoice = {
  clocks: Clock[];
  /** Said when clocks change between its start and its end; empty otherwise. */
  clockChange: string;
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

/** What a coordinator has at hand to propose windows. */
export type ProposalDesk = {
  title: string;
  representativeName: string;
  /** False while an offer is open, and once a window is agreed. */
  mayOffer: boolean;
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
  evidence: OffPeakEvidence;
};
