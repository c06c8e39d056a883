import "server-only";
import { wallGrid } from "#lib/time/wall-grid.ts";
import { hourOfWeek, toWallTime } from "#lib/time/wall-time.ts";
import { estimateRequests, pictureOfWeek } from "./rules.ts";
import { rankWindows } from "./rules-suggest.ts";
import type {
  HourOfWeekPicture,
  RequestEstimate,
  TimeSpan,
  TrafficHour,
  WindowSlice,
  WindowSuggestions,
} from "./schema.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const horizonMs = 180 * 24 * hourMs;

/**
 * The week as the site's clocks count it. Hours are full hours of UTC: in a zone of half-hour offset a cell holds the
 * hour that starts within it, for measuring and for asking alike.
 */
export function hourOfWeekPicture(hours: TrafficHour[], zone: string): HourOfWeekPicture {
  return pictureOfWeek(hours.map(({ hour, requests }) => ({ hourOfWeek: hourOfWeek(hour, zone), requests })));
}

/** Requests that a window is expected to meet, or null when one of its hours was never measured. */
export function expectedRequests(
  window: TimeSpan,
  picture: HourOfWeekPicture,
  zone: string,
): RequestEstimate | null {
  return estimateRequests(slicesOf(window, zone), picture);
}

type SuggestOptions = {
  picture: HourOfWeekPicture;
  zone: string;
  durationMinutes: number;
  /** No window starts before `from` or ends after `to`; nor does the search look further than 180 days. */
  from: Date;
  to: Date;
  busy?: TimeSpan[];
  stepMinutes?: number;
  top?: number;
};

/** The quietest windows that are free, by the site's clocks, or why there is none. */
export function suggestWindows(options: SuggestOptions): WindowSuggestions {
  const { picture, zone, durationMinutes, from, to, busy = [], stepMinutes = 60, top = 5 } = options;
  const durationMs = durationMinutes * minuteMs;
  const lastStart = new Date(Math.min(to.getTime(), from.getTime() + horizonMs) - durationMs);

  const candidates = Array.from(wallGrid(from, lastStart, zone, stepMinutes), (startsAt) => {
    const span = { startsAt, endsAt: new Date(startsAt.getTime() + durationMs) };
    return { ...span, wallStart: toWallTime(startsAt, zone), slices: slicesOf(span, zone) };
  });
  return rankWindows(candidates, { picture, durationMinutes, busy, top });
}

function slicesOf({ startsAt, endsAt }: TimeSpan, zone: string): WindowSlice[] {
  const [start, end] = [startsAt.getTime(), endsAt.getTime()];
  const slices: WindowSlice[] = [];
  for (let hour = Math.floor(start / hourMs) * hourMs; hour < end; hour += hourMs) {
    const share = (Math.min(end, hour + hourMs) - Math.max(start, hour)) / hourMs;
    slices.push({ hourOfWeek: hourOfWeek(new Date(hour), zone), share });
  }
  return slices;
}
