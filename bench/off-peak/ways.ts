import { wallClock } from "#lib/time/wall-clock.ts";
import { estimateRequests, forecastOf } from "#lib/traffic/rules-forecast.ts";
import type { RequestEstimate, WeekSample } from "#lib/traffic/schema.ts";
import type { Series } from "./series.ts";

const hourMs = 3_600_000;

/** An hour in its week; `usual` is what fell where nothing else is known. */
export type PlacedHour = WeekSample & { usual: number };

/** Two neighbouring hours of the site's week. */
export type Pair = [PlacedHour, PlacedHour];

/** A way to tell, from the past alone, what a window will meet. */
export type Way = (past: WeekSample[]) => (window: Pair) => RequestEstimate | null;

/** The hours as the clocks of the site place them in the week. */
export function placed({ hours, zone }: Series): PlacedHour[] {
  const [first, last] = [hours[0]?.hour, hours.at(-1)?.hour];
  if (!first || !last) return [];
  const clock = wallClock(first, last, zone);
  return hours.map(({ hour, requests, usual = requests }) => ({
    at: hour.getTime() / hourMs,
    hourOfWeek: clock.hourOfWeek(hour.getTime()),
    requests,
    usual,
  }));
}

/** The portal's own forecast. */
export const byForecast: Way = (past) => {
  const forecast = forecastOf(past);
  return (window) =>
    estimateRequests(
      window.map(({ at, hourOfWeek }) => ({ at, hourOfWeek, share: 1 })),
      forecast,
    );
};

/** The mean of all such hours of the week before. */
export const byPlainMean: Way = (past) => {
  const byHour = Map.groupBy(past, ({ hourOfWeek }) => hourOfWeek);
  return (window) => {
    const means = window.map(({ hourOfWeek }) => mean(byHour.get(hourOfWeek) ?? []));
    const expected = means.reduce((sum, one) => sum + one, 0);
    return Number.isNaN(expected) ? null : { expected, lower: expected, upper: expected };
  };
};

/** What is done without looking: Sunday from 02:00 to 04:00 by the site's clocks. */
export const bySundayNight: Way = () => {
  const sundayAtTwo = 6 * 24 + 2;
  return ([first]) => (first.hourOfWeek === sundayAtTwo ? { expected: 0, lower: 0, upper: 0 } : null);
};

function mean(samples: WeekSample[]): number {
  return samples.reduce((sum, { requests }) => sum + requests, 0) / samples.length;
}
