import "server-only";
import type { WallClock } from "#lib/time/wall-clock.ts";
import type { Span } from "./rules-spans.ts";
import type { WelcomeHours } from "./schema.ts";

const [dayMs, minuteMs] = [86_400_000, 60_000];
/** Day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

/** The weekly hours as the clocks of the site show them from the day of `start` to the day of `end`. */
export function welcomeSpans(hours: WelcomeHours[], clock: WallClock, { start, end }: Span): Span[] {
  const [first, last] = [start, end].map((at) => Math.floor(clock.shows(at) / dayMs));
  const spans: Span[] = [];
  // The night before the first day may last into it.
  for (let day = (first ?? 0) - 1; day <= (last ?? 0); day += 1) {
    for (const { weekday, startMinute, endMinute } of hours) {
      if (weekday !== weekdayOf(day)) continue;
      const at = (minute: number) => clock.firstShowing(day * dayMs + minute * minuteMs);
      spans.push({ start: at(startMinute), end: at(endMinute) });
    }
  }
  return spans;
}
