import type { ReactNode } from "react";
import type { ReportInstant } from "#lib/night/schema-report.ts";

/** By the site's clocks, and in UTC. */
export function Instant({ at: { at, site, utc } }: { at: ReportInstant }) {
  return (
    <time dateTime={at} className="tabular">
      {site}
      {utc !== site && <span className="text-ink-muted">, {utc}</span>}
    </time>
  );
}

/** A person's words, over several lines. */
export function Words({ children }: { children: ReactNode }) {
  return (
    <p className="max-w-measure whitespace-pre-wrap break-words" dir="auto">
      {children}
    </p>
  );
}
