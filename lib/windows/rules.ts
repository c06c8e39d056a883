import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import type { ChoiceFault, ChoiceTerms, OutOfLineMethodName, SideName } from "./schema.ts";

/** A window is agreed at least this long before it starts. */
export const MIN_LEAD_HOURS = 72;
/** The lead of a window that both sides agree to move to: enough to set out. */
export const MOVED_LEAD_HOURS = 4;
/** A client moves its window without asking until this long before it starts. */
export const FREE_MOVE_HOURS = 72;
/** After so many changes a window moves no more without asking. */
export const MOST_FREE_CHANGES = 30;
/** How far a window is put off, and how often. */
export const DEFERRAL_DAYS = 7;
export const MAX_DEFERRALS = 2;
/** Production comes this long after staging at the earliest. */
export const STAGING_LEAD_HOURS = 24;
/** A tenant rests this long between two windows of its own. */
export const REST_HOURS = 12;
export const MAX_WINDOW_MINUTES = 8 * 60;
export const MAX_CHOICES = 5;
/** An offer that nobody answers lapses after this long, unless its author says otherwise. */
export const OFFER_DAYS = 5;
export const MAX_OFFER_DAYS = 14;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

type Earliest = Pick<ChoiceTerms, "now" | "firstPossibleAt" | "stagingAt" | "leadHours">;

/** The earliest instant at which a window may start. */
export function earliestStart(terms: Earliest): Date {
  const { now, firstPossibleAt, leadHours = MIN_LEAD_HOURS } = terms;
  const staged = afterStaging(terms)?.getTime() ?? 0;
  return new Date(Math.max(now.getTime() + leadHours * hourMs, firstPossibleAt.getTime(), staged));
}

/** From when production may follow staging, or null when the upgrade has no staging. */
export function afterStaging({ stagingAt }: Pick<ChoiceTerms, "stagingAt">): Date | null {
  return stagingAt ? new Date(stagingAt.getTime() + STAGING_LEAD_HOURS * hourMs) : null;
}

/** Whether a window may still be moved or put off by its client alone. */
export function mayMoveFreely(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() >= FREE_MOVE_HOURS * hourMs;
}

/** A window is as long as its upgrade, in whole half hours. */
export function windowMinutes(expectedMinutes: number): number {
  return Math.max(1, Math.ceil(expectedMinutes / 30)) * 30;
}

/**
 * How long before its start a window is chosen, in hours. One that stands moves at short notice when both sides agree; a
 * client that may still move it alone gives the notice of a new one.
 */
export function leadHoursFor(side: SideName, standing: { startsAt: Date } | undefined, now: Date): number {
  const isAlone = side === "client" && standing !== undefined && mayMoveFreely(standing.startsAt, now);
  return standing && !isAlone ? MOVED_LEAD_HOURS : MIN_LEAD_HOURS;
}

/** Whether a span is as long as some window may be, whatever else is wrong with it. */
export function isWindowLength({ startsAt, endsAt }: TimeSpan): boolean {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / minuteMs;
  return minutes > 0 && minutes <= MAX_WINDOW_MINUTES;
}

/** What is wrong with a window by itself: at most one fault of its start, one of its end, one of its length. */
export function choiceFaults(window: TimeSpan, terms: ChoiceTerms): ChoiceFault[] {
  const { now, firstPossibleAt, appliedBy, expectedMinutes, leadHours = MIN_LEAD_HOURS } = terms;
  const staged = afterStaging(terms);
  const minutes = (window.endsAt.getTime() - window.startsAt.getTime()) / minuteMs;
  const faults: ChoiceFault[] = [];
  if (window.startsAt <= now) faults.push("past");
  else if (window.startsAt.getTime() - now.getTime() < leadHours * hourMs) faults.push("too_soon");
  else if (window.startsAt < firstPossibleAt) faults.push("before_first_possible");
  else if (staged && window.startsAt < staged) faults.push("before_staging");
  if (minutes <= 0) faults.push("end_before_start");
  else if (minutes < expectedMinutes) faults.push("too_short");
  else if (minutes > MAX_WINDOW_MINUTES) faults.push("too_long");
  if (window.endsAt > appliedBy) faults.push("after_applied_by");
  return faults;
}

/** For each window the index of an earlier one that it overlaps or repeats, or null. */
export function earlierOverlaps(windows: (TimeSpan | null)[]): (number | null)[] {
  return windows.map((window, index) => {
    const other = windows.findIndex(
      (earlier, at) => at < index && earlier && window && overlap(earlier, window),
    );
    return other < 0 ? null : other;
  });
}

/** Until when a tenant may hold no other window. */
export function restsUntil(endsAt: Date): Date {
  return new Date(endsAt.getTime() + REST_HOURS * hourMs);
}

/** A tenant's own window with the rest on both sides: no other window of it may touch this. */
export function withRest({ startsAt, endsAt }: TimeSpan): TimeSpan {
  return { startsAt: new Date(startsAt.getTime() - REST_HOURS * hourMs), endsAt: restsUntil(endsAt) };
}

/** When an offer sent now lapses. */
export function offerExpiry(now: Date, days = OFFER_DAYS): Date {
  return new Date(now.getTime() + days * 24 * hourMs);
}

const everyMethod: OutOfLineMethodName[] = [
  "dns",
  "service_worker",
  "client_flag",
  "maintenance_page",
  "none",
];

/** How the engine may leave the request path of a site, the usual way first: the worker's ways need the Spec-managed worker. */
export function methodsFor(integrationType: "dns" | "service_worker"): OutOfLineMethodName[] {
  if (integrationType === "service_worker") return everyMethod;
  return everyMethod.filter((method) => method !== "service_worker" && method !== "client_flag");
}

type Decided = { confirmedAt: Date; closedAt: Date | null; changes: { at: Date }[] };

/** When a window was agreed, last changed or closed, whichever came last: `changes` names the newest first. */
export function lastDecided({ confirmedAt, closedAt, changes }: Decided): Date {
  const told = [confirmedAt, closedAt, changes[0]?.at].flatMap((at) => (at ? [at.getTime()] : []));
  return new Date(Math.max(...told));
}
