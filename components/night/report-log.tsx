import { Section } from "#components/ui/section.tsx";
import type { NightReport } from "#lib/night/schema-report.ts";
import { Instant, Words } from "./report-parts.tsx";

type Props = { log: NightReport["log"]; tenantName: string };

/** What both sides wrote, oldest first. */
export function ReportLog({ log, tenantName }: Props) {
  return (
    <Section title="Log" note={log.length > 0 ? "oldest first" : undefined}>
      {log.length === 0 ? (
        <p className="text-ink-muted">Nothing was written.</p>
      ) : (
        <ol className="flex flex-col gap-3">
          {log.map((entry) => (
            <li key={`${entry.at} ${entry.text}`}>
              <p className="text-ink-muted text-xs">
                <Instant at={entry} />, <bdi>{entry.by}</bdi> of{" "}
                {entry.side === "vendor" ? "Spec" : <bdi>{tenantName}</bdi>}
              </p>
              <Words>{entry.text}</Words>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
