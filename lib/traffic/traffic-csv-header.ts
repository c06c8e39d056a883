import type { TrafficUnit } from "./schema.ts";
import { TrafficFileFault } from "./traffic-file-fault.ts";

const timestampNames = ["timestamp", "time", "datetime", "date"];
/** Names of the column with the values, and what each of them says of the unit. */
const valueNames: Record<string, TrafficUnit> = {
  value: "count",
  count: "count",
  requests: "count",
  rps: "per_second",
  requests_per_second: "per_second",
  "requests/s": "per_second",
  rpm: "per_minute",
  requests_per_minute: "per_minute",
  "requests/min": "per_minute",
};

/** Where the columns stand, and the unit that the header speaks of. */
export type Columns = { timestamp: number; value: number; unit: TrafficUnit };

/** Reads the first line. Throws TrafficFileFault `header_missing`. */
export function readHeader(record: string[], line: number): Columns {
  const names = record.map((name) => name.toLowerCase());
  const timestamp = names.findIndex((name) => timestampNames.includes(name));
  const value = names.findIndex((name) => Object.hasOwn(valueNames, name));
  if (timestamp >= 0 && value >= 0) {
    return { timestamp, value, unit: valueNames[names[value] ?? ""] ?? "count" };
  }
  const message = `Line ${line} must name the columns "timestamp" and "value", with a comma, semicolon or tab between them.`;
  throw new TrafficFileFault("header_missing", line, message);
}
