import { expectedInHour } from "./rules-forecast.ts";
import type { TrafficForecast } from "./schema.ts";

const hourMs = 3_600_000;

/** Requests expected from one instant to another, in ms since 1970; NaN when an hour between was never measured. */
export type Demand = (start: number, end: number) => number;

/**
 * Adds up the forecast's hours once, so that any window between `from` and `to` costs two look-ups. Hours are full
 * hours of UTC; `hourOfWeek` tells where an instant stands in the site's week.
 */
export function demandBetween(
  { start, end }: { start: number; end: number },
  forecast: TrafficForecast,
  hourOfWeek: (at: number) => number,
): Demand {
  const first = Math.floor(start / hourMs);
  const hours = Math.max(0, Math.ceil(end / hourMs) - first);
  const [requests, unknown] = [new Float64Array(hours + 1), new Int32Array(hours + 1)];
  for (let index = 0; index < hours; index += 1) {
    const expected = expectedInHour(forecast, hourOfWeek((first + index) * hourMs), first + index);
    const isUnknown = Number.isNaN(expected);
    requests[index + 1] = (requests[index] ?? 0) + (isUnknown ? 0 : expected);
    unknown[index + 1] = (unknown[index] ?? 0) + (isUnknown ? 1 : 0);
  }
  const until = (at: number) => {
    const [hour, share] = [Math.floor(at / hourMs) - first, (at % hourMs) / hourMs];
    const before = requests[hour] ?? 0;
    return share === 0 ? before : before + share * ((requests[hour + 1] ?? 0) - before);
  };
  return (from, to) => {
    const last = Math.ceil(to / hourMs) - first;
    if (unknown[last] !== unknown[Math.floor(from / hourMs) - first]) return Number.NaN;
    return until(to) - until(from);
  };
}
