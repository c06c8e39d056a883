import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import type { ChoiceFault, ChoiceTerms, OutOfLineMethodName } from "./schema.ts";

/** A window is agreed at least this long before it starts. */
export const MIN_LEAD_HOURS = 72;
/** A tenant rests this long between two windows of its own. */
export const REST_HOURS = 12;
export const MAX_WINDOW_MINUTES = 8 * 60;
export const MAX_CHOICES = 5;
/** An offer that nobody answers lapses after this long. */
export const OFFER_DAYS = 5;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The earliest instant at which a window may start. */
export function earliestStart(now: Date, firstPossibleAt: Date): Date {
  return new Date(Math.max(now.getTime() + MIN_LEAD_HOURS * hourMs, firstPossibleAt.getTime()));
}

/** Whether a window that starts then can still be agreed. */
export function hasLeadTime(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() >= MIN_LEAD_HOURS * hourMs;
}

/** What is wrong with a window by itself: at most one fault of its start, one of its end, one of its length. */
export function choiceFaults(window: TimeSpan, terms: ChoiceTerms): ChoiceFault[] {
  const { now, firstPossibleAt, appliedBy, expectedMinutes } = terms;
  const minutes = (window.endsAt.getTime() - window.startsAt.getTime()) / minuteMs;
  const faults: ChoiceFault[] = [];
  if (window.startsAt <= now) faults.push("past");
  else if (!hasLeadTime(window.startsAt, now)) faults.push("too_soon");
  else if (window.startsAt < firstPossibleAt) faults.push("before_first_possible");
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
export function offerExpiry(now: Date): Date {
  return new Date(now.getTime() + OFFER_DAYS * 24 * hourMs);
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
