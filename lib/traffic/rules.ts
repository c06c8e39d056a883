import { hoursOfWeek } from "./rules-fit.ts";
import { estimateRequests } from "./rules-forecast.ts";
import { quantile } from "./rules-statistics.ts";
import type { HourOfWeekCell, HourOfWeekPicture, TrafficForecast, TrafficLevel } from "./schema.ts";

/** What is expected of each hour of a week right after the newest measured hour. */
export function pictureOfWeek(forecast: TrafficForecast): HourOfWeekPicture {
  const estimates = Array.from({ length: hoursOfWeek }, (_, hourOfWeek) =>
    estimateRequests([{ at: forecast.measuredTo, hourOfWeek, share: 1 }], forecast),
  );
  const levelOf = levels(estimates.flatMap((estimate) => (estimate ? [estimate.expected] : [])));
  return estimates.map((estimate, hourOfWeek): HourOfWeekCell => {
    const samples = forecast.samples[hourOfWeek] ?? 0;
    if (!estimate) return { hourOfWeek, expected: null, p10: null, p90: null, level: null, samples };
    const { expected, lower, upper } = estimate;
    return { hourOfWeek, expected, p10: lower, p90: upper, level: levelOf(expected), samples };
  });
}

// Fifths of the week by rank: quiet hours stand out however high the peaks are, and equal hours look equal.
function levels(all: number[]): (requests: number) => TrafficLevel {
  const bounds = [0.2, 0.4, 0.6, 0.8].map((share) => quantile(all, share));
  const steps: TrafficLevel[] = [0, 1, 2, 3, 4];
  return (requests) => steps[bounds.filter((bound) => requests > bound).length] ?? 4;
}
