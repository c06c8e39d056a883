import type { TrafficHour } from "./schema.ts";

const hourMs = 3_600_000;
/** An hour measured for less than this part tells too little of the rest. */
const leastCoverage = 0.5;

/** The usual time between two neighbouring instants in ms: their median distance, so that gaps do not matter. */
export function samplingIntervalMs(instants: Iterable<number>): number {
  const sorted = Float64Array.from(instants).sort();
  const distances = sorted.subarray(1).map((at, index) => at - (sorted[index] ?? at));
  return distances.sort()[Math.floor(distances.length / 2)] ?? 0;
}

/**
 * Sums counts into full UTC hours. What is missing of an hour is taken to have been like its measured part; an hour
 * measured for less than half is left out and counted as thin, because silence is not zero requests.
 */
export function sumHours(
  samples: ReadonlyMap<number, number>,
  intervalMs: number,
): { hours: TrafficHour[]; thinHours: number } {
  const sums = new Map<number, { requests: number; samples: number }>();
  for (const [at, requests] of samples) {
    const hour = Math.floor(at / hourMs) * hourMs;
    const sum = sums.get(hour) ?? { requests: 0, samples: 0 };
    sums.set(hour, { requests: sum.requests + requests, samples: sum.samples + 1 });
  }
  const samplesPerHour = Math.max(1, hourMs / intervalMs);
  const hours = [...sums]
    .map(([at, sum]) => ({ at, requests: sum.requests, coverage: Math.min(1, sum.samples / samplesPerHour) }))
    .filter(({ coverage }) => coverage >= leastCoverage)
    .sort((a, b) => a.at - b.at)
    .map(({ at, requests, coverage }) => ({ hour: new Date(at), requests: requests / coverage }));
  return { hours, thinHours: sums.size - hours.length };
}
