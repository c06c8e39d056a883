import type {
  HourOfWeekCell,
  HourOfWeekPicture,
  RequestEstimate,
  TrafficLevel,
  WeekSample,
  WindowSlice,
} from "./schema.ts";

export const hoursOfWeek = 168;

/** How many measured hours of the same time on other days weigh as much as one of this very hour of the week. */
const hourOfDayWeight = 1;

/**
 * What the measured hours say about each hour of the week. Expected is the median of that hour, drawn towards the
 * median of the same time on all days, because a few weeks give few samples; p10 and p90 are how far hours at that
 * time of day stray from what is expected of them. An hour never measured at that time of day stays unknown.
 */
export function pictureOfWeek(samples: WeekSample[]): HourOfWeekPicture {
  const byCell = Map.groupBy(samples, ({ hourOfWeek }) => hourOfWeek);
  const byHourOfDay = Map.groupBy(samples, ({ hourOfWeek }) => hourOfWeek % 24);

  const expected = Array.from({ length: hoursOfWeek }, (_, hourOfWeek) => {
    const sameTime = byHourOfDay.get(hourOfWeek % 24);
    if (!sameTime) return null;
    const own = byCell.get(hourOfWeek) ?? [];
    const ownWeight = own.length / (own.length + hourOfDayWeight);
    const typicalOfDay = median(sameTime);
    return own.length === 0 ? typicalOfDay : ownWeight * median(own) + (1 - ownWeight) * typicalOfDay;
  });
  const strays = Array.from({ length: 24 }, (_, hourOfDay) =>
    (byHourOfDay.get(hourOfDay) ?? []).map((sample) => sample.requests - (expected[sample.hourOfWeek] ?? 0)),
  );
  const levelOf = levels(expected.filter((requests) => requests !== null));

  return expected.map((requests, hourOfWeek): HourOfWeekCell => {
    const count = byCell.get(hourOfWeek)?.length ?? 0;
    if (requests === null)
      return { hourOfWeek, expected: null, p10: null, p90: null, level: null, samples: count };
    const stray = strays[hourOfWeek % 24] ?? [];
    return {
      hourOfWeek,
      expected: requests,
      p10: clamp(requests + quantile(stray, 0.1), 0, requests),
      p90: Math.max(requests, requests + quantile(stray, 0.9)),
      level: levelOf(requests),
      samples: count,
    };
  });
}

/** Requests expected in the slices of a window, rounded; null when one of its hours was never measured. */
export function estimateRequests(slices: WindowSlice[], picture: HourOfWeekPicture): RequestEstimate | null {
  const sum = { expected: 0, lower: 0, upper: 0 };
  for (const { hourOfWeek, share } of slices) {
    const { expected = null, p10 = null, p90 = null } = picture[hourOfWeek] ?? {};
    if (expected === null || p10 === null || p90 === null) return null;
    sum.expected += share * expected;
    sum.lower += share * p10;
    sum.upper += share * p90;
  }
  return { expected: Math.round(sum.expected), lower: Math.round(sum.lower), upper: Math.round(sum.upper) };
}

/** Requests that an hour of this week has on average, or null when nothing was measured. */
export function averageHour(picture: HourOfWeekPicture): number | null {
  const known = picture.map(({ expected }) => expected).filter((expected) => expected !== null);
  return known.length > 0 ? known.reduce((sum, requests) => sum + requests, 0) / known.length : null;
}

// Fifths of the week by rank: quiet hours stand out however high the peaks are, and equal hours look equal.
function levels(all: number[]): (requests: number) => TrafficLevel {
  const bounds = [0.2, 0.4, 0.6, 0.8].map((share) => quantile(all, share));
  const steps: TrafficLevel[] = [0, 1, 2, 3, 4];
  return (requests) => steps[bounds.filter((bound) => requests > bound).length] ?? 4;
}

function median(samples: WeekSample[]): number {
  return quantile(
    samples.map(({ requests }) => requests),
    0.5,
  );
}

/** The value below which `share` of the values lie, between two of them in proportion; 0 for none. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
