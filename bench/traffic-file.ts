import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROWS = 1_000_000;
const HEAP_MEGABYTES = 192;
const WRITTEN_AT_ONCE = 10_000;
const minute = (row: number) => new Date(Date.UTC(2024, 0, 1) + row * 60_000).toISOString();
const count = (row: number) => (row * 7_919) % 997;
/** Visits every row once, far from in order: the factor shares no divisor with their number. */
const elsewhere = (row: number) => (row * 611_953) % ROWS;

/** A million rows, each file written otherwise: what an upload may be. */
const files = [
  { name: "minutes, UTC", line: (row: number) => `${minute(row)},${count(row)}` },
  {
    name: "minutes, no zone",
    zone: "Europe/Berlin",
    line: (row: number) => `${minute(row).slice(0, 16).replace("T", " ")},${count(row)}`,
  },
  {
    name: "minutes, shuffled, long values",
    line: (row: number) =>
      `${minute(elsewhere(row))},${count(row)}.000000000000000000000000000000000000000000000`,
  },
];

/** Measures what reading the largest traffic file takes, each in a fresh process with a small heap, and prints it. */
export function measureTrafficFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), "traffic-"));
  try {
    console.log("| file | MB | rows | hours | seconds | peak RSS MB | grown by MB |");
    console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (const { name, zone = "UTC", line } of files) {
      const path = join(folder, "traffic.csv");
      writeRows(path, line);
      const { rows, hours, seconds, peakMegabytes, grownMegabytes } = measured(path, zone);
      const size = Math.round(statSync(path).size / 1e6);
      const cells = [name, size, rows.toLocaleString("en"), hours.toLocaleString("en"), seconds];
      console.log(`| ${[...cells, peakMegabytes, grownMegabytes].join(" | ")} |`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// In pieces: Linux counts what the parent held when it started the child as the child's own peak.
function writeRows(path: string, line: (row: number) => string): void {
  const file = openSync(path, "w");
  writeSync(file, "timestamp,value\n");
  for (let from = 0; from < ROWS; from += WRITTEN_AT_ONCE) {
    const rows = Array.from({ length: WRITTEN_AT_ONCE }, (_, index) => line(from + index));
    writeSync(file, `${rows.join("\n")}\n`);
  }
  closeSync(file);
}

type Measured = {
  rows: number;
  hours: number;
  seconds: number;
  peakMegabytes: number;
  grownMegabytes: number;
};

function measured(path: string, zone: string): Measured {
  const child = join(import.meta.dirname, "traffic-file-child.ts");
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, "--conditions=react-server", child, path, zone];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}
