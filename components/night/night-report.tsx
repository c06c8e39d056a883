import { PrintButton } from "#components/releases/print-button.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { Clocks } from "#components/windows/clocks.tsx";
import type { NightReport } from "#lib/night/schema-report.ts";
import { ReportLog } from "./report-log.tsx";
import { Instant, Words } from "./report-parts.tsx";
import { ReportRecord } from "./report-record.tsx";

/** What remains of a night, for the screen and for paper. */
export function NightReportView({ report }: { report: NightReport }) {
  const { planned, actual, gap, closed, phases } = report;
  return (
    <>
      <Section title="In short">
        <DescriptionList
          items={[
            { term: "Outcome", detail: report.outcome },
            ...(report.words ? [{ term: "In words", detail: <Words>{report.words}</Words> }] : []),
            {
              term: "Planned",
              detail: <Clocks clocks={planned.clocks} clockChange="" />,
            },
            { term: "Began", detail: actual.began ? <Instant at={actual.began} /> : "Not begun" },
            { term: "Ended", detail: actual.ended ? <Instant at={actual.ended} /> : "Not ended" },
            {
              term: "Protection off",
              detail: gap ? `${gap.minutes} min${gap.until ? "" : " so far"}` : "Never",
            },
            { term: "Out of line", detail: report.method },
            ...(closed
              ? [
                  {
                    term: "Closed",
                    detail: (
                      <>
                        <Instant at={closed} /> by <bdi>{closed.by}</bdi>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {phases.length > 0 && (
        <Section title="Phases">
          <DescriptionList
            items={phases.map((phase) => ({
              term: phase.label,
              detail: (
                <>
                  <Instant at={phase} /> by <bdi>{phase.by}</bdi>
                </>
              ),
            }))}
          />
        </Section>
      )}
      <ReportRecord report={report} />
      <ReportLog log={report.log} tenantName={report.tenantName} />
    </>
  );
}

/** The report in other forms; `href` is the window's address. */
export function ReportExports({ href }: { href: string }) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      <a href={`${href}/report.md`} className="text-link py-1">
        Markdown
      </a>
      <a href={`${href}/report.json`} className="text-link py-1">
        JSON
      </a>
      <PrintButton />
    </div>
  );
}
