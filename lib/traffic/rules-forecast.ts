import { fitWeeks, hoursOfWeek, type WeekFit } from "./rules-fit.ts";
import { levelOf } from "./rules-level.ts";
import { quantile, spread } from "./rules-statistics.ts";
import type { RequestEstimate, TrafficForecast, WeekSample, WindowSlice } from "./schema.ts";

/** Growth is believed for so many weeks after the newest hour, and no longer. */
const mostWeeksAhead = 6;
/** The level is that of the middle of the newest week. */
const halfWeek = 0.5;

/** What the measured hours say about hours to come. */
export function forecastOf(samples: WeekSample[]): TrafficForecast {
  const fit = fitWeeks(samples);
  const { level, growth, stray: levelStray } = levelOf(fit);
  const counts = new Int32Array(hoursOfWeek);
  for (const { hourOfWeek } of samples) counts[hourOfWeek] = (counts[hourOfWeek] ?? 0) + 1;
  const isKnown = new Set(samples.map(({ hourOfWeek }) => hourOfWeek % 24));
  return {
    usual: Array.from(fit.shape, (adds, hourOfWeek) => (isKnown.has(hourOfWeek % 24) ? level + adds : null)),
    samples: [...counts],
    floor: fit.floor,
    growth,
    measuredTo: samples.reduce((latest, { at }) => Math.max(latest, at), 0),
    strays: straysByHour(samples, fit),
    levelStray,
    together: (1 + memoryOf(samples, fit)) / 2,
  };
}

/** Requests expected in an hour, `at` counting hours since 1970; NaN when that time of day was never measured. */
export function expectedInHour(forecast: TrafficForecast, hourOfWeek: number, at: number): number {
  return requestsOf(logOf(forecast, hourOfWeek, at), forecast.floor);
}

/** Requests that an hour has on average right after the newest measured one, or 0 when nothing was measured. */
export function averageHour(forecast: TrafficForecast): number {
  const week = forecast.usual.map((_, hourOfWeek) =>
    expectedInHour(forecast, hourOfWeek, forecast.measuredTo),
  );
  const known = week.filter((requests) => !Number.isNaN(requests));
  return known.reduce((sum, requests) => sum + requests, 0) / Math.max(1, known.length);
}

/**
 * Requests expected in a window and the range that four in five like it keep, rounded; null when one of its hours was
 * never measured. Hours stray by themselves, the less together the further apart they are, and with the level all alike.
 */
export function estimateRequests(slices: WindowSlice[], forecast: TrafficForecast): RequestEstimate | null {
  const { floor, strays, levelStray, together } = forecast;
  const parts = slices.map(({ at, hourOfWeek, share }) => {
    const log = logOf(forecast, hourOfWeek, at);
    const expected = requestsOf(log, floor);
    const off = (by: number) => share * Math.abs(requestsOf(log + by, floor) - expected);
    const { below, above } = strays[hourOfWeek % 24] ?? { below: 0, above: 0 };
    return {
      expected: share * expected,
      below: off(below),
      above: off(above),
      levelBelow: off(-levelStray),
      levelAbove: off(levelStray),
    };
  });
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  if (Number.isNaN(expected)) return null;
  const width = (own: number[], level: number[]) => {
    const squares = own.flatMap((a, i) => own.map((b, j) => a * b * together ** Math.abs(i - j)));
    return Math.hypot(
      Math.sqrt(squares.reduce((sum, one) => sum + one, 0)),
      level.reduce((a, b) => a + b, 0),
    );
  };
  const below = width(
    parts.map((part) => part.below),
    parts.map((part) => part.levelBelow),
  );
  const above = width(
    parts.map((part) => part.above),
    parts.map((part) => part.levelAbove),
  );
  return {
    expected: Math.round(expected),
    lower: Math.round(Math.max(0, expected - below)),
    upper: Math.round(expected + above),
  };
}

function logOf({ usual, growth, measuredTo }: TrafficForecast, hourOfWeek: number, at: number): number {
  const weeksAhead = Math.max(0, (at - measuredTo) / hoursOfWeek) + halfWeek;
  return (usual[hourOfWeek] ?? Number.NaN) + growth * Math.min(mostWeeksAhead, weeksAhead);
}

function requestsOf(log: number, floor: number): number {
  return Math.max(0, Math.exp(log) - floor);
}

/** Between which strays four in five hours lie, by the hour of the day and those beside it. */
function straysByHour(samples: WeekSample[], { strays }: WeekFit): TrafficForecast["strays"] {
  const byHour = Array.from({ length: 24 }, (): number[] => []);
  samples.forEach(({ hourOfWeek }, index) => {
    for (const beside of [-1, 0, 1]) byHour[(hourOfWeek + beside + 24) % 24]?.push(strays[index] ?? 0);
  });
  return byHour.map((all) => ({
    below: Math.min(0, quantile(all, 0.1)),
    above: Math.max(0, quantile(all, 0.9)),
  }));
}

/** How much of an hour's stray the next hour has too, 0 to 1. */
function memoryOf(samples: WeekSample[], { strays }: WeekFit): number {
  const most = 3 * spread(strays);
  const calm = strays.map((stray) => Math.max(-most, Math.min(most, stray)));
  let [both, each] = [0, 0];
  for (let index = 1; index < samples.length; index += 1) {
    if ((samples[index]?.at ?? 0) - (samples[index - 1]?.at ?? 0) !== 1) continue;
    const [before, after] = [calm[index - 1] ?? 0, calm[index] ?? 0];
    both += before * after;
    each += (before * before + after * after) / 2;
  }
  return each > 0 ? Math.max(0, both / each) : 0;
}
