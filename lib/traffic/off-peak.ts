import "server-only";
import { wallClock } from "#lib/time/wall-clock.ts";
import { pictureOfWeek } from "./rules.ts";
import { estimateRequests, forecastOf } from "./rules-forecast.ts";
import type {
  HourOfWeekPicture,
  RequestEstimate,
  TimeSpan,
  TrafficForecast,
  TrafficHour,
  WindowSlice,
} from "./schema.ts";

const hourMs = 3_600_000;

/**
 * What the hours say about those to come, by the site's clocks. Hours are full hours of UTC: in a zone of half-hour
 * offset an hour of the week is the hour that starts within it, for measuring and for asking alike.
 */
export function forecastTraffic(hours: TrafficHour[], zone: string): TrafficForecast {
  const ordered = hours.toSorted((a, b) => a.hour.getTime() - b.hour.getTime());
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return forecastOf([]);
  const { hourOfWeek } = wallClock(first.hour, last.hour, zone);
  return forecastOf(
    ordered.map(({ hour, requests }) => {
      const at = hour.getTime();
      return { at: at / hourMs, hourOfWeek: hourOfWeek(at), requests };
    }),
  );
}

/** The week as the site's clocks count it, at its newest level. */
export function hourOfWeekPicture(hours: TrafficHour[], zone: string): HourOfWeekPicture {
  return pictureOfWeek(forecastTraffic(hours, zone));
}

/** Requests that a window is expected to meet, or null when one of its hours was never measured. */
export function expectedRequests(
  window: TimeSpan,
  forecast: TrafficForecast,
  zone: string,
): RequestEstimate | null {
  const { hourOfWeek } = wallClock(window.startsAt, window.endsAt, zone);
  return estimateRequests(slicesOf(window, hourOfWeek), forecast);
}

/** The parts of a window in each full hour of UTC. */
export function slicesOf({ startsAt, endsAt }: TimeSpan, hourOfWeek: (at: number) => number): WindowSlice[] {
  const [start, end] = [startsAt.getTime(), endsAt.getTime()];
  const slices: WindowSlice[] = [];
  for (let at = Math.floor(start / hourMs) * hourMs; at < end; at += hourMs) {
    const share = (Math.min(end, at + hourMs) - Math.max(start, at)) / hourMs;
    slices.push({ at: at / hourMs, hourOfWeek: hourOfWeek(at), share });
  }
  return slices;
}
