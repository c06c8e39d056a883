import type {
  AgreedWindow,
  Clock,
  SideName,
  StandingWindowDto,
  WindowChangeDto,
} from "#lib/windows/schema.ts";
import type { Option } from "./schema-announcement.ts";
import type { Step } from "./schema-steps.ts";

export type EnrollmentStateName = "awaiting_client" | "awaiting_vendor" | "agreed" | "completed";

/** An instant for machines and people. */
export type ToldInstant = { at: string; text: string };

export type ThreeDates = { firstPossible: ToldInstant; decideBy: ToldInstant; appliedBy: ToldInstant };

/** A date of an upgrade as a person needs it: "18 days left", "overdue since Tuesday". */
export type DatedReason = {
  kind: "firstPossible" | "staging" | "decideBy" | "appliedBy";
  label: string;
  told: ToldInstant;
  left: string;
  why: string;
};

/** A tenant's part in an upgrade, as its list and overview show it. */
export type EnrollmentSummary = {
  upgradeSlug: string;
  title: string;
  component: "realtime_engine" | "spec_hub";
  expectedMinutes: number;
  state: EnrollmentStateName;
  /** The reader's side owes the next move. */
  yourMove: boolean;
  /** The version of the other side's offer that is open to the reader's side; null when there is none. */
  answerVersion: number | null;
  /** What is asked of the reader's side, or what it waits for. */
  asked: string;
  /** "since Tuesday", by the reader's calendar. */
  waiting: string;
  waitingSince: string;
  dates: ThreeDates;
  /** "18 days left" until the decide-by date. */
  decideByLeft: string;
  /** Steps that are overdue or due within a week, and how long is left for the first; null when none is. */
  dueSteps: { text: string; left: string } | null;
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
  side: SideName;
  /** The reader's own side made it. */
  yours: boolean;
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
  steps: Step[];
  /** Each date of the upgrade in its order, with the time left and why it matters. */
  dateList: DatedReason[];
  representative: { name: string; email: string };
  deputyName: string;
  thread: OfferVersion[];
  /** Either side may offer windows until the upgrade is done. */
  mayOffer: boolean;
  /** The open offer that the reader's side answers, if there is one. */
  toAnswer: OfferVersion | null;
  /** Who can be told on the night, where accepting asks for it. */
  contacts: Option[];
  agreed: AgreedWindow | null;
  /** The agreed window while its time may change: not begun, not over. */
  standing: StandingWindowDto | null;
  /** Newest last. */
  changes: WindowChangeDto[];
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
