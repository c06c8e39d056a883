import "server-only";
import { pipeline } from "node:stream/promises";
import { CsvError, type Info, parse } from "csv-parse";
import { samplingIntervalMs, sumHours } from "./read-traffic-csv-hours.ts";
import { quote, readCount, readTimestamp } from "./read-traffic-csv-row.ts";
import { TrafficFileFault, trafficCsvText } from "./read-traffic-csv-text.ts";
import {
  maxTrafficFileBytes,
  type TrafficFile,
  type TrafficFileProblem,
  type TrafficFileResult,
} from "./schema.ts";

const maxTrafficFileRows = 300_000;
const shownProblems = 5;
const valueColumns = ["value", "count", "requests"];
const dayMs = 86_400_000;

type ReadOptions = {
  now: Date;
  /** The zone of timestamps that carry none. */
  zone?: string;
  maxBytes?: number;
  maxRows?: number;
};

type CsvRow = { record: string[]; info: Info };
type Columns = { timestamp: number; value: number };
type Tally = Pick<TrafficFile, "rowCount" | "repeatedRows" | "gapRows" | "foldRows">;

/**
 * Reads a traffic file, `timestamp,value` with a header, into hourly sums, row by row and never beyond its limits.
 * A file with any problem is refused whole.
 */
export async function readTrafficCsv(
  bytes: AsyncIterable<Uint8Array>,
  { now, zone = "UTC", maxBytes = maxTrafficFileBytes, maxRows = maxTrafficFileRows }: ReadOptions,
): Promise<TrafficFileResult> {
  const samples = new Map<number, number>();
  const tally: Tally = { rowCount: 0, repeatedRows: 0, gapRows: 0, foldRows: 0 };
  const problems: TrafficFileProblem[] = [];
  let problemCount = 0;

  try {
    await pipeline(trafficCsvText(bytes, maxBytes), csvParser(), async (rows: AsyncIterable<CsvRow>) => {
      let columns: Columns | undefined;
      for await (const { record, info } of rows) {
        if (!columns) {
          columns = readHeader(record, info.lines);
          continue;
        }
        tally.rowCount += 1;
        if (tally.rowCount > maxRows) throw tooManyRows(maxRows);
        const problem = readRow(record, columns, { now, zone, samples, tally });
        if (!problem) continue;
        problemCount += 1;
        const message = `Line ${info.lines}: ${problem.message}`;
        if (problems.length < shownProblems) problems.push({ ...problem, line: info.lines, message });
      }
    });
    if (problemCount > 0) return { ok: false, problems, problemCount };
    return { ok: true, file: summarise(samples, tally) };
  } catch (error) {
    return { ok: false, problems: [faultOf(error)], problemCount: 1 };
  }
}

function csvParser() {
  return parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 10_000,
  });
}

function readHeader(record: string[], line: number): Columns {
  const names = record.map((name) => name.toLowerCase());
  const columns = {
    timestamp: names.indexOf("timestamp"),
    value: names.findIndex((name) => valueColumns.includes(name)),
  };
  if (columns.timestamp >= 0 && columns.value >= 0) return columns;
  const message = `Line ${line} must name the columns "timestamp" and "value", with a comma between them.`;
  throw new TrafficFileFault("header_missing", line, message);
}

type RowContext = { now: Date; zone: string; samples: Map<number, number>; tally: Tally };

function readRow(
  record: string[],
  columns: Columns,
  { now, zone, samples, tally }: RowContext,
): Omit<TrafficFileProblem, "line"> | null {
  const text = record[columns.timestamp] ?? "";
  const instants = readTimestamp(text, zone);
  if (!instants) {
    return {
      code: "bad_timestamp",
      message: text
        ? `${quote(text)} is not a timestamp such as 2026-12-01 02:00`
        : "the timestamp is missing",
    };
  }
  const count = readCount(record[columns.value] ?? "");
  if (typeof count === "string") return { code: "bad_value", message: count };

  const [first, second] = instants;
  if (first === undefined) {
    tally.gapRows += 1;
    return null;
  }
  if (first > now.getTime() + dayMs) return { code: "in_future", message: `${quote(text)} is in the future` };
  if (second !== undefined) tally.foldRows += 1;
  const at = second !== undefined && samples.has(first) ? second : first;
  if (samples.has(at)) tally.repeatedRows += 1;
  samples.set(at, count);
  return null;
}

function summarise(samples: ReadonlyMap<number, number>, tally: Tally): TrafficFile {
  const [first, last] = extremes(samples.keys());
  if (samples.size === 0) throw new TrafficFileFault("empty", null, "The file has no rows with counts.");
  const intervalMs = samplingIntervalMs(samples.keys());
  if (last + intervalMs - first < 7 * dayMs) {
    throw new TrafficFileFault(
      "too_short",
      null,
      "The file covers less than 7 days. A week is the least to compare hours.",
    );
  }
  if (intervalMs > 3_600_000) {
    throw new TrafficFileFault(
      "too_coarse",
      null,
      "The counts are more than an hour apart. Export hourly counts or finer.",
    );
  }
  return { ...sumHours(samples, intervalMs), ...tally, firstAt: new Date(first), lastAt: new Date(last) };
}

function extremes(values: Iterable<number>): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}

function tooManyRows(maxRows: number): TrafficFileFault {
  const message = `The file has more than ${maxRows.toLocaleString("en")} rows. Export fewer weeks, or hourly counts.`;
  return new TrafficFileFault("too_many_rows", null, message);
}

function faultOf(error: unknown): TrafficFileProblem {
  if (error instanceof TrafficFileFault) return error.problem;
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error.lines === "number" ? error.lines : null;
  const where = line === null ? "The file" : `Line ${line}`;
  return { code: "not_csv", line, message: `${where} cannot be read as CSV: check its quotation marks.` };
}
