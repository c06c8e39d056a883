import type { TrafficHour, TrafficUnit } from "./schema.ts";
import type { DistinctRows } from "./traffic-rows.ts";

const hourMs = 3_600_000;
/** An hour measured for less than this part tells too little of the rest. */
const leastCoverage = 0.5;
/** Requests that a rate of 1 makes in an hour. */
const perHour = { per_second: 3_600, per_minute: 60 };

/** The usual time between two neighbouring instants in ms: their median distance, so that gaps do not matter. */
export function samplingIntervalMs(ascending: Float64Array): number {
  const distances = ascending.subarray(1).map((at, index) => at - (ascending[index] ?? at));
  return distances.sort()[Math.floor(distances.length / 2)] ?? 0;
}

/**
 * Requests of each full UTC hour. What is missing of an hour is taken to have been like its measured part; an hour
 * measured for less than half is left out and counted as thin, because silence is not zero requests.
 */
export function sumHours(
  { instants, values }: Pick<DistinctRows, "instants" | "values">,
  { intervalMs, unit }: { intervalMs: number; unit: TrafficUnit },
): { hours: TrafficHour[]; thinHours: number } {
  const rowsPerHour = Math.max(1, hourMs / intervalMs);
  const hours: TrafficHour[] = [];
  let thinHours = 0;
  for (let next = 0; next < instants.length; ) {
    const hour = Math.floor((instants[next] ?? 0) / hourMs) * hourMs;
    const first = next;
    let sum = 0;
    for (; next < instants.length && (instants[next] ?? 0) < hour + hourMs; next += 1)
      sum += values[next] ?? 0;
    const rows = next - first;
    const coverage = Math.min(1, rows / rowsPerHour);
    if (coverage < leastCoverage) thinHours += 1;
    else {
      const requests = unit === "count" ? sum / coverage : (sum / rows) * perHour[unit];
      hours.push({ hour: new Date(hour), requests });
    }
  }
  return { hours, thinHours };
}
