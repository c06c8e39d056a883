import { createReadStream } from "node:fs";
import { readTrafficCsv } from "#lib/traffic/read-traffic-csv.ts";
import type { TrafficHour } from "#lib/traffic/schema.ts";

/** What fell in an hour and, where the series is made up, what was to be expected before chance had its part. */
export type MeasuredHour = TrafficHour & { usual?: number };

/** Hourly counts of one site, to be judged by: `group` is the line of the table that it counts for. */
export type Series = {
  group: string;
  zone: string;
  hours: MeasuredHour[];
  /** Days of history that a week needs to be judged. */
  leastDays: number;
};

const real = ["twitter_volume_amzn", "elb_request_count"];
/** What a plain mean needs to have met each hour of the week twice. */
const twoWeeks = 14;

/** The series in bench/data/traffic, whose timestamps are UTC. Throws when one cannot be read. */
export function readRealSeries(): Promise<Series[]> {
  return Promise.all(
    real.map(async (name) => {
      const path = new URL(`../data/traffic/${name}.csv`, import.meta.url);
      const read = await readTrafficCsv(createReadStream(path), { now: new Date(8.64e15) });
      if (!read.ok) throw new Error(read.problems[0]?.message);
      return { group: name, zone: "UTC", hours: read.file.hours, leastDays: twoWeeks };
    }),
  );
}
