import { averageHour, estimateRequests } from "./rules.ts";
import type {
  HourOfWeekPicture,
  RequestEstimate,
  TimeSpan,
  WindowCandidate,
  WindowSuggestion,
  WindowSuggestions,
} from "./schema.ts";

type RankOptions = {
  picture: HourOfWeekPicture;
  durationMinutes: number;
  /** Spans `[startsAt, endsAt)` that no suggestion may touch; widen them by any rest they need. */
  busy: TimeSpan[];
  top: number;
};

type Estimated = WindowCandidate & { estimate: RequestEstimate };

/** The quietest free candidates, quietest first: one a day, and not all on one weekday while others are left. */
export function rankWindows(candidates: WindowCandidate[], options: RankOptions): WindowSuggestions {
  const { picture, busy, top } = options;
  if (candidates.length === 0) {
    return none("The window does not fit between the first and the last possible time.");
  }
  const free = candidates.filter((candidate) => !busy.some((span) => overlap(span, candidate)));
  if (free.length === 0) return none("Every time between these dates touches one that is not free.");

  const estimated = free.flatMap((candidate): Estimated[] => {
    const estimate = estimateRequests(candidate.slices, picture);
    return estimate ? [{ ...candidate, estimate }] : [];
  });
  const [quietest, ...others] = spread(estimated.toSorted(quieterFirst), top);
  if (!quietest) return none("Your traffic has no counts for the hours that are free.");
  const suggest = (window: Estimated) => toSuggestion(window, quietest, options);
  return { suggestions: [suggest(quietest), ...others.map(suggest)], whyNone: null };
}

/** True when two half-open spans share an instant. */
export function overlap(a: TimeSpan, b: TimeSpan): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

function spread(ranked: Estimated[], top: number): Estimated[] {
  const onePerDay = [...Map.groupBy(ranked, dayOf).values()].flatMap((sameDay) => sameDay.slice(0, 1));
  const perWeekday = Math.ceil(top / 3);
  const firstOfWeekday = [...Map.groupBy(onePerDay, weekdayOf).values()].flatMap((same) =>
    same.slice(0, perWeekday),
  );
  const chosen = new Set(firstOfWeekday.toSorted(quieterFirst).slice(0, top));
  for (const window of onePerDay) if (chosen.size < top) chosen.add(window);
  return [...chosen].toSorted(quieterFirst);
}

function quieterFirst(a: Estimated, b: Estimated): number {
  return a.estimate.expected - b.estimate.expected || a.startsAt.getTime() - b.startsAt.getTime();
}

function dayOf({ wallStart }: Estimated): string {
  return wallStart.slice(0, "YYYY-MM-DD".length);
}

function weekdayOf({ slices }: Estimated): number {
  return Math.floor((slices[0]?.hourOfWeek ?? 0) / 24);
}

function toSuggestion(
  window: Estimated,
  quietest: Estimated,
  { picture, durationMinutes }: RankOptions,
): WindowSuggestion {
  const { startsAt, endsAt, wallStart, slices, estimate } = window;
  const { expected, lower, upper } = estimate;
  const length = formatDuration(durationMinutes);
  const average = ((averageHour(picture) ?? 0) * durationMinutes) / 60;
  const fewer = average > 0 ? Math.round((1 - expected / average) * 100) : 0;
  const measured = Math.min(...slices.map(({ hourOfWeek }) => picture[hourOfWeek]?.samples ?? 0));

  const reasons: string[] = [];
  if (expected === quietest.estimate.expected) reasons.push("The quietest window that is free.");
  if (fewer >= 5) reasons.push(`${fewer}% fewer requests than your average ${length}.`);
  reasons.push(
    measured === 0
      ? "Judged by the same time on other days."
      : `Measured ${times(measured)} at this hour of the week.`,
  );
  return { startsAt, endsAt, wallStart, expectedRequests: expected, lower, upper, reasons };
}

/** 90 is "1 h 30 min". */
function formatDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function none(whyNone: string): WindowSuggestions {
  return { suggestions: [], whyNone };
}
