import "server-only";
import { pipeline } from "node:stream/promises";
import { CsvError, type Info, parse } from "csv-parse";
import { readCount } from "./read-count.ts";
import {
  maxTrafficFileBytes,
  maxTrafficFileRows,
  type RepeatRule,
  type TrafficFileProblem,
  type TrafficFileResult,
  type TrafficUnit,
} from "./schema.ts";
import { type Columns, readHeader } from "./traffic-csv-header.ts";
import { trafficCsvText, withDelimiter } from "./traffic-csv-text.ts";
import { TrafficFileFault } from "./traffic-file-fault.ts";
import { leastDaysOfFile, type RowProblem, TrafficReading } from "./traffic-reading.ts";

const shownProblems = 5;

type ReadOptions = {
  now: Date;
  /** The zone of timestamps that carry none. */
  zone?: string;
  /** What the values say; what the header speaks of otherwise. */
  unit?: TrafficUnit | undefined;
  repeats?: RepeatRule;
  /** Days that the file must cover; a week otherwise. */
  leastDays?: number;
  /** How long a row counts for; what is usual between rows otherwise. */
  intervalMs?: number | undefined;
  maxBytes?: number;
  maxRows?: number;
};

type CsvRow = { record: string[]; info: Info };

/**
 * Reads a traffic file, `timestamp,value` with a header, into hourly sums, row by row and never beyond its limits: of
 * a row nothing stays but its instant and value. A file with any problem is refused whole.
 */
export async function readTrafficCsv(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<TrafficFileResult> {
  const { now, zone = "UTC", repeats = "last", leastDays = leastDaysOfFile, intervalMs } = options;
  const { maxBytes = maxTrafficFileBytes, maxRows = maxTrafficFileRows } = options;
  const reading = new TrafficReading({ now, zone, repeats });
  const problems: TrafficFileProblem[] = [];
  let problemCount = 0;
  let columns: Columns | undefined;

  try {
    const { delimiter, text } = await withDelimiter(trafficCsvText(bytes, maxBytes));
    await pipeline(text, csvParser(delimiter), async (rows: AsyncIterable<CsvRow>) => {
      for await (const { record, info } of rows) {
        if (!columns) {
          columns = readHeader(record, info.lines);
          continue;
        }
        reading.tally.rowCount += 1;
        if (reading.tally.rowCount > maxRows) throw tooManyRows(maxRows);
        const problem = readRow(record, columns, { reading, takesDecimalComma: delimiter === ";" });
        if (!problem) continue;
        problemCount += 1;
        const message = `Line ${info.lines}: ${problem.message}`;
        if (problems.length < shownProblems) problems.push({ ...problem, line: info.lines, message });
      }
    });
    if (problemCount > 0) return { ok: false, problems, problemCount };
    const unit = options.unit ?? columns?.unit ?? "count";
    return { ok: true, file: reading.finish({ unit, leastDays, intervalMs }) };
  } catch (error) {
    return { ok: false, problems: [faultOf(error)], problemCount: 1 };
  }
}

function csvParser(delimiter: string) {
  return parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 10_000,
  });
}

function readRow(
  record: string[],
  columns: Columns,
  { reading, takesDecimalComma }: { reading: TrafficReading; takesDecimalComma: boolean },
): RowProblem | null {
  const count = readCount(record[columns.value] ?? "", takesDecimalComma);
  // Of two faults the first column's is told.
  const problem = reading.add(record[columns.timestamp] ?? "", typeof count === "number" ? count : 0);
  if (problem || typeof count === "number") return problem;
  return { code: "bad_value", message: count };
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
