import { z } from "zod";
import type { BoardView } from "./rules-board.ts";
import type { EnrollmentStateName, UpgradeRow } from "./schema.ts";
import { MOST_TENANTS } from "./schema-announcement.ts";

const states = ["awaiting_vendor", "awaiting_client", "agreed", "completed"] as const;

/** What the board is narrowed to, as it stands in the address; what it does not know narrows nothing. */
export const boardFilter = z.object({
  state: z.enum(states).nullable().catch(null).default(null),
  rep: z.uuid().nullable().catch(null).default(null),
  type: z.enum(["dns", "service_worker"]).nullable().catch(null).default(null),
  only: z.enum(["unanswered", "overdue"]).nullable().catch(null).default(null),
  q: z
    .string()
    .trim()
    .max(100)
    .refine((text) => !text.includes("\0"))
    .catch("")
    .default(""),
});
export type BoardFilter = z.infer<typeof boardFilter>;

export const boardPage = z.coerce.number().int().min(1).max(10_000).catch(1).default(1);

/** Whom a nudge is for: chosen rows, or all that the filter matches. */
export const nudge = boardFilter.extend({
  upgradeSlug: z.string(),
  enrollmentIds: z.array(z.uuid()).max(MOST_TENANTS).default([]),
  all: z.literal("on").optional().catch(undefined),
});
export type Nudge = z.infer<typeof nudge>;

export type BoardRow = {
  id: string;
  tenantName: string;
  tenantSlug: string;
  representativeName: string;
  state: EnrollmentStateName;
  /** Since when it stands so: "Tuesday", "today". */
  since: string;
  waitingSince: string;
  /** The agreed window, or what is asked of whom. */
  words: string;
  steps: { done: number; asked: number; overdue: boolean };
};

/** Counts over the whole upgrade, whatever the filter. */
export type BoardTotals = Record<EnrollmentStateName | BoardView, number> & { all: number };

/** Windows a day of one crew, as many days as the strip has. */
export type StripCrew = { name: string; isOwn: boolean; counts: number[] };
export type WindowStrip = { days: { day: string; text: string }[]; zoneName: string; crews: StripCrew[] };

/** One upgrade over all tenants in it. */
export type UpgradeBoard = Omit<UpgradeRow, "counts"> & {
  what: string;
  expectedMinutes: number;
  crewName: string;
  representativeName: string;
  deputyName: string;
  confirmsAtOnce: boolean;
  filter: BoardFilter;
  totals: BoardTotals;
  /** How many the filter matches, and the part of them that is shown. */
  matching: number;
  page: number;
  pages: number;
  rows: BoardRow[];
  representatives: { id: string; name: string }[];
  strip: WindowStrip;
  mayNudge: boolean;
};

/** What a bulk nudge came to. */
export type NudgeResult = { told: number; skipped: { reason: string; count: number }[] };
