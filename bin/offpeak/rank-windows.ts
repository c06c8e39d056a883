import { createReadStream } from "node:fs";
import { forecastTraffic } from "#lib/traffic/off-peak.ts";
import { readTrafficCsv } from "#lib/traffic/read-traffic-csv.ts";
import type { TrafficHour } from "#lib/traffic/schema.ts";
import { suggestWindows } from "#lib/traffic/suggest-windows.ts";
import { StartError } from "../stack/start-error.ts";
import type { OffPeakArguments } from "./read-arguments.ts";

const hourMs = 3_600_000;
/** A file may be of any age, and of a time to come when a method is tried out on it. */
const noPresent = new Date(8.64e15);

export type RankedJson = {
  rank: number;
  startsAt: string;
  endsAt: string;
  expectedRequests: number;
  lower: number;
  upper: number;
  reasons: string[];
};

/**
 * The quietest windows by what was measured before `asOf`, best first, no two overlapping; why there is none.
 * Throws StartError for a file without such rows, or that is no traffic file; Node's own error for one it cannot read.
 */
export async function rankWindows({
  csv,
  zone,
  asOf,
  ...asked
}: OffPeakArguments): Promise<{ windows: RankedJson[]; whyNone: string | null }> {
  const hours = (await readHours(csv, zone)).filter(({ hour }) => hour.getTime() + hourMs <= asOf.getTime());
  if (hours.length === 0) throw new StartError(`${csv} has no full hour before --as-of.`);
  const forecast = forecastTraffic(hours, zone);
  const { suggestions, whyNone } = suggestWindows({ ...asked, forecast, zone, variety: "none" });
  const windows = suggestions.map(({ startsAt, endsAt, expectedRequests, lower, upper, reasons }, index) => ({
    rank: index + 1,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    ...{ expectedRequests, lower, upper, reasons },
  }));
  return { windows, whyNone };
}

async function readHours(csv: string, zone: string): Promise<TrafficHour[]> {
  const read = await readTrafficCsv(createReadStream(csv), { now: noPresent, zone, leastDays: 0 });
  if (read.ok) return read.file.hours;
  const more = read.problemCount - read.problems.length;
  const lines = read.problems.map(({ message }) => message);
  throw new StartError([...lines, more > 0 && `And ${more} more.`].filter(Boolean).join("\n"));
}
