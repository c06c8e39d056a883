import "server-only";
import type { z } from "zod";
import { DomainError, type FieldErrors } from "#lib/errors.ts";
import { isTimeZone } from "#lib/time/zone.ts";
import { readTrafficCsv } from "./read-traffic-csv.ts";
import type { TrafficFile } from "./schema.ts";
import type { newTraffic, trafficCsvQuery } from "./schema-api.ts";
import { TrafficFileFault } from "./traffic-file-fault.ts";
import { TrafficReading } from "./traffic-reading.ts";

const NOTHING_SAVED = "Nothing was saved.";
/** Faults a refusal names; whoever made as many can see what they have in common. */
const namedFaults = 20;

/** Traffic that was read, and for whom it was said to be. */
export type ReadTraffic = { tenant: string | undefined; timeZone: string | undefined; file: TrafficFile };

type Said = Omit<z.output<typeof trafficCsvQuery>, "tenant">;

/** Reads counts that came as JSON. Throws DomainError `invalid_input` with the places at fault. */
export function readTrafficCounts(
  { counts, tenant, ...said }: z.output<typeof newTraffic>,
  now: Date,
): ReadTraffic {
  const zone = zoneOf(said);
  const reading = new TrafficReading({ now, zone, repeats: said.repeats ?? "last" });
  const faults: FieldErrors = {};
  for (const [index, { at, value }] of counts.entries()) {
    reading.tally.rowCount += 1;
    const problem = reading.add(at, value);
    if (problem) faults[`counts.${index}.at`] = [problem.message];
    if (Object.keys(faults).length === namedFaults) break;
  }
  if (Object.keys(faults).length > 0) throw new DomainError("invalid_input", NOTHING_SAVED, faults);
  try {
    const file = reading.finish({ unit: said.unit ?? "count", leastDays: 0, intervalMs: intervalOf(said) });
    return { tenant, timeZone: said.timeZone, file: withZone(file, said) };
  } catch (error) {
    if (!(error instanceof TrafficFileFault)) throw error;
    throw new DomainError("invalid_input", NOTHING_SAVED, { counts: [error.message] });
  }
}

/** Reads counts that come as CSV, row by row. Throws DomainError `invalid_input` or `too_large` with the lines at fault. */
export async function readTrafficStream(
  { tenant, ...said }: z.output<typeof trafficCsvQuery>,
  bytes: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<ReadTraffic> {
  const { unit, repeats = "last" } = said;
  const intervalMs = intervalOf(said);
  const result = await readTrafficCsv(bytes, {
    now,
    zone: zoneOf(said),
    unit,
    repeats,
    intervalMs,
    leastDays: 0,
  });
  if (result.ok) return { tenant, timeZone: said.timeZone, file: withZone(result.file, said) };
  const isTooLarge = result.problems.some(({ code }) => code === "too_large" || code === "too_many_rows");
  throw new DomainError(isTooLarge ? "too_large" : "invalid_input", NOTHING_SAVED, {
    form: result.problems.map(({ message }) => message),
  });
}

function zoneOf({ timeZone = "UTC" }: Said): string {
  if (isTimeZone(timeZone)) return timeZone;
  const words = "There is no such time zone. Use a name such as Europe/Berlin.";
  throw new DomainError("invalid_input", NOTHING_SAVED, { timeZone: [words] });
}

const intervalOf = ({ intervalSeconds }: Said) =>
  intervalSeconds === undefined ? undefined : intervalSeconds * 1_000;

/** A wall time without a zone is not guessed. */
function withZone(file: TrafficFile, { timeZone }: Said): TrafficFile {
  if (timeZone !== undefined || file.zonelessRows === 0) return file;
  const words = "Name the time zone: some instants have no offset.";
  throw new DomainError("invalid_input", NOTHING_SAVED, { timeZone: [words] });
}
