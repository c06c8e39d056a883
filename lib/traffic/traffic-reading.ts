import { isFormula, quote } from "./read-count.ts";
import { timestampReader } from "./read-timestamp.ts";
import type { RepeatRule, TrafficFile, TrafficFileProblem, TrafficUnit } from "./schema.ts";
import { samplingIntervalMs, sumHours } from "./sum-hours.ts";
import { TrafficFileFault } from "./traffic-file-fault.ts";
import { TrafficRows } from "./traffic-rows.ts";

const [dayMs, hourMs] = [86_400_000, 3_600_000];
/** The least by which the hours of a week can be compared. */
export const leastDaysOfFile = 7;

export type RowProblem = Omit<TrafficFileProblem, "line">;

type Rules = { now: Date; zone: string; repeats: RepeatRule };
type Ending = {
  unit: TrafficUnit;
  /** Days that the rows must cover. */
  leastDays: number;
  /** How long a row counts for; what is usual between rows otherwise. */
  intervalMs?: number | undefined;
};

/** Takes rows one by one, in any order, and makes hours of them; a file and a request of the API are read alike. */
export class TrafficReading {
  readonly #now: number;
  readonly #rows = new TrafficRows();
  readonly #repeats: RepeatRule;
  /** The earlier instants of folds that have their row: the next row is the later one's. */
  readonly #foldsBegun = new Set<number>();
  readonly #readTimestamp: ReturnType<typeof timestampReader>;
  readonly tally = {
    rowCount: 0,
    zonedRows: 0,
    zonelessRows: 0,
    fractionRows: 0,
    gapRows: 0,
    foldRows: 0,
  };

  constructor({ now, zone, repeats }: Rules) {
    this.#now = now.getTime();
    this.#repeats = repeats;
    this.#readTimestamp = timestampReader(zone);
  }

  /** Takes one row; returns what is wrong with its timestamp, or null. */
  add(text: string, count: number): RowProblem | null {
    const read = this.#readTimestamp(text);
    if (!read) return { code: "bad_timestamp", message: badTimestamp(text) };
    const { instants, hasZone } = read;
    const [first, second] = instants;
    if (first !== undefined && first > this.#now + dayMs) {
      return { code: "in_future", message: `${quote(text)} is in the future` };
    }
    this.tally[hasZone ? "zonedRows" : "zonelessRows"] += 1;
    if (!Number.isInteger(count)) this.tally.fractionRows += 1;
    if (first === undefined) {
      this.tally.gapRows += 1;
      return null;
    }
    this.#rows.add(second === undefined ? first : this.#foldInstant(first, second), count);
    return null;
  }

  /** The hours of all rows. Throws TrafficFileFault `empty`, `too_short` or `too_coarse`. */
  finish({ unit, leastDays, intervalMs: given }: Ending): TrafficFile {
    const { instants, values, ...repeats } = this.#rows.distinct(this.#repeats);
    const [first, last] = [instants.at(0), instants.at(-1)];
    if (first === undefined || last === undefined) {
      throw new TrafficFileFault("empty", null, "There are no rows with counts.");
    }
    // A single row is taken for an hour's.
    const intervalMs = given ?? (instants.length > 1 ? samplingIntervalMs(instants) : hourMs);
    if (last + intervalMs - first < leastDays * dayMs) {
      const words = `The file covers less than ${leastDays} days. A week is the least to compare hours.`;
      throw new TrafficFileFault("too_short", null, words);
    }
    if (intervalMs > hourMs) {
      const words = "The counts are more than an hour apart. Export hourly counts or finer.";
      throw new TrafficFileFault("too_coarse", null, words);
    }
    const { hours, thinHours } = sumHours({ instants, values }, { intervalMs, unit });
    if (hours.length === 0) {
      const words = "No hour is measured by half or more. Send whole hours.";
      throw new TrafficFileFault("empty", null, words);
    }
    return {
      ...this.tally,
      ...repeats,
      ...{ hours, thinHours, intervalMs, unit },
      firstAt: new Date(first),
      lastAt: new Date(last),
    };
  }

  #foldInstant(earlier: number, later: number): number {
    this.tally.foldRows += 1;
    if (this.#foldsBegun.has(earlier)) return later;
    this.#foldsBegun.add(earlier);
    return earlier;
  }
}

function badTimestamp(text: string): string {
  if (!text) return "the timestamp is missing";
  if (isFormula(text)) return `${quote(text)} is a formula, not a timestamp`;
  return `${quote(text)} is not a timestamp such as 2026-12-01 02:00`;
}
