import { z } from "zod";
import type { AgreedWindow, Clock } from "#lib/windows/schema.ts";

const sentence = (what: string, most: number) =>
  z
    .string(`Write ${what}.`)
    .trim()
    .min(1, `Write ${what}.`)
    .max(most, `Keep it within ${most.toLocaleString("en-GB")} characters.`);
const wallTime = z.string("Choose a date and a time.").max(40);
const fold = z.enum(["earlier", "later"]).optional().catch(undefined);

/** What a representative writes to announce a major upgrade. Dates are wall times of `timeZone`. */
export const announcement = z.object({
  title: sentence("a title", 120),
  component: z.enum(["realtime_engine", "spec_hub"], "Choose a component."),
  what: sentence("what changes", 4000),
  why: sentence("why it is needed", 4000),
  impact: sentence("what clients will notice", 4000),
  expectedMinutes: z.coerce
    .number("Write whole minutes.")
    .int("Write whole minutes.")
    .min(1, "At least 1 minute.")
    .max(480, "At most 480 minutes: a window lasts 8 hours at most."),
  timeZone: z.string("Choose a time zone."),
  firstPossible: wallTime,
  firstPossibleFold: fold,
  decideBy: wallTime,
  decideByFold: fold,
  appliedBy: wallTime,
  appliedByFold: fold,
  requiredActions: z
    .array(z.string().trim().min(1).max(300, "Keep each action within 300 characters."))
    .max(20, "Twenty actions at most."),
  crewId: z.uuid("Choose a crew."),
  deputyId: z.uuid("Choose a deputy."),
  tenantIds: z
    .array(z.uuid("Choose tenants from the list."), "Choose at least one tenant.")
    .min(1, "Choose at least one tenant.")
    .max(500),
});
export type Announcement = z.infer<typeof announcement>;

export type Option = { value: string; label: string };

/** What the announcement form offers to choose from. */
export type AnnouncementOptions = {
  crews: Option[];
  deputies: Option[];
  tenants: (Option & { description: string })[];
  timeZone: string;
};

export type EnrollmentStateName = "awaiting_client" | "awaiting_vendor" | "agreed" | "completed";

/** An instant for machines and people. */
export type ToldInstant = { at: string; text: string };

export type ThreeDates = { firstPossible: ToldInstant; decideBy: ToldInstant; appliedBy: ToldInstant };

/** A tenant's part in an upgrade, as its list and overview show it. */
export type EnrollmentSummary = {
  upgradeSlug: string;
  title: string;
  component: "realtime_engine" | "spec_hub";
  expectedMinutes: number;
  state: EnrollmentStateName;
  /** The reader's side owes the next move. */
  yourMove: boolean;
  /** What is asked of the reader's side, or what it waits for. */
  asked: string;
  /** "since Tuesday", by the reader's calendar. */
  waiting: string;
  waitingSince: string;
  dates: ThreeDates;
  /** "18 days left" until the decide-by date. */
  decideByLeft: string;
  /** The agreed window by the site's clocks. */
  window: { startsAt: string; endsAt: string; text: string } | null;
};

export type OfferState = "open" | "lapsed" | "accepted" | "declined" | "withdrawn" | "closed";

export type OfferedChoice = {
  rank: number;
  clocks: Clock[];
  /** Said when clocks change between its start and its end; empty otherwise. */
  clockChange: string;
  method: string;
  expectedRequests: number | null;
  accepted: boolean;
};

/** One version in a negotiation: who offered what, and what became of it. */
export type OfferVersion = {
  id: string;
  version: number;
  authorName: string;
  sent: ToldInstant;
  message: string;
  contactLabel: string;
  choices: OfferedChoice[];
  state: OfferState;
  /** What became of it, in words. */
  outcome: string;
  /** Why it was declined; empty otherwise. */
  reason: string;
};

/** All that both sides know of one tenant's part in an upgrade. */
export type Negotiation = EnrollmentSummary & {
  tenantName: string;
  tenantSlug: string;
  what: string;
  why: string;
  impact: string;
  actions: string[];
  representative: { name: string; email: string };
  deputyName: string;
  thread: OfferVersion[];
  /** The client may send an offer: none is open, and no window is agreed. */
  mayOffer: boolean;
  agreed: AgreedWindow | null;
  live: LiveNegotiation;
};

/** What a page watches; `version` changes with anything it shows. */
export type LiveNegotiation = { version: string; asked: string; waiting: string };

/** An upgrade in the vendor's list. */
export type UpgradeRow = {
  slug: string;
  title: string;
  component: "realtime_engine" | "spec_hub";
  announced: ToldInstant;
  dates: ThreeDates;
  counts: Record<EnrollmentStateName, number>;
};

export type BoardRow = {
  tenantName: string;
  tenantSlug: string;
  representativeName: string;
  state: EnrollmentStateName;
  waiting: string;
  waitingSince: string;
  /** The agreed window, or what is asked of whom. */
  words: string;
};

/** One upgrade with every tenant in it. */
export type UpgradeBoard = Omit<UpgradeRow, "counts"> & {
  what: string;
  expectedMinutes: number;
  crewName: string;
  representativeName: string;
  deputyName: string;
  rows: BoardRow[];
};
