import type { Measured } from "./measure.ts";
import { type Cell, markdownTable } from "./table.ts";
import { verdict } from "./verdict.ts";

const head = [
  ...[
    "page",
    "req/s",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "document kB",
    "JS kB gz",
    "requests",
    "queries",
    "not 2xx",
  ],
  "budget",
];

/** The results as people read them; a kilobyte has 1,000 bytes. */
export function resultsTable(pages: Measured[]): string {
  return markdownTable(head, pages.map(row));
}

function row(page: Measured): Cell[] {
  return [
    page.name,
    page.requestsPerSecond,
    tenths(page.p50Ms),
    tenths(page.p95Ms),
    tenths(page.p99Ms),
    tenths(page.documentBytes / 1_000),
    tenths(page.scriptBytesGzipped / 1_000),
    page.requests,
    page.queries,
    page.non2xx,
    page.non2xx > 0 ? "not measured: it does not answer" : verdict(page.budget, page),
  ];
}

const tenths = (value: number) => Math.round(value * 10) / 10;
