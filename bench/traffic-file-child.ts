import { createReadStream } from "node:fs";
import { systemClock } from "#lib/clock.ts";
import { readTrafficCsv } from "#lib/traffic/read-traffic-csv.ts";

/** Reads the file it is told of as an upload is read, in a process of its own, and prints what that took as JSON. */
const [path = "", zone = "UTC"] = process.argv.slice(2);
const before = process.memoryUsage.rss();
const startedAt = performance.now();
const result = await readTrafficCsv(createReadStream(path), { now: systemClock(), zone });
const milliseconds = performance.now() - startedAt;
if (!result.ok) throw new Error(result.problems[0]?.message);
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
console.log(
  JSON.stringify({
    rows: result.file.rowCount,
    hours: result.file.hours.length,
    seconds: Math.round(milliseconds / 100) / 10,
    peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1024),
    grownMegabytes: megabytes(process.resourceUsage().maxRSS * 1024 - before),
  }),
);
