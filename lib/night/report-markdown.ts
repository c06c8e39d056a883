import "server-only";
import { durationWords } from "#lib/time/duration-words.ts";
import type { NightReport, ReportInstant } from "./schema-report.ts";

const both = ({ site, utc }: ReportInstant) => (site === utc ? site : `${site}; ${utc}`);
/** People's words on one line, so that nothing in them becomes a heading, a link or a list of its own. */
const plain = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|~]/g, "\\$&");
const list = (lines: string[]) => lines.map((line) => `- ${line}`).join("\n");

/** A report as a Markdown file; `url` is the window's page. */
export function reportAsMarkdown(report: NightReport, url: string): string {
  const { planned, actual, gap, closed } = report;
  const facts = [
    `**Outcome:** ${report.outcome}`,
    ...(report.words ? [`**In words:** ${plain(report.words)}`] : []),
    ...(closed ? [`**Closed:** ${both(closed)}, by ${plain(closed.by)}`] : []),
    `**Out of line:** ${report.method}`,
    `**Planned:** ${both(planned.startsAt)} to ${both(planned.endsAt)}`,
    `**Began:** ${actual.began ? both(actual.began) : "not begun"}`,
    `**Ended:** ${actual.ended ? both(actual.ended) : "not ended"}`,
    `**Protection off:** ${gap ? `${gap.minutes} min` : "never"}`,
    ...(report.putBack
      ? [`**Put back asked:** ${both(report.putBack)}, by ${plain(report.putBack.by)}`]
      : []),
    `**Page:** <${url}>`,
  ];
  return `${[
    `# ${plain(`${report.upgradeTitle} at ${report.tenantName}`)}`,
    list(facts),
    ...section(
      "Phases",
      report.phases.map((phase) => `${phase.label}: ${both(phase)}, by ${plain(phase.by)}`),
    ),
    ...section("Extensions", report.extensions.map(extensionLine)),
    ...section("Changes of the window", report.changes.map(changeLine)),
    ...section("Checks", report.checks.map(checkLine)),
    ...section(
      "Required steps",
      report.requiredSteps.map(({ text, done }) => `[${done ? "x" : " "}] ${plain(text)}`),
    ),
    ...section(
      "Log",
      report.log.map((entry) => `${both(entry)}, ${plain(entry.by)}: ${plain(entry.text)}`),
    ),
  ].join("\n\n")}\n`;
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, list(lines)];
}

function extensionLine({
  minutes,
  words,
  asked,
  answered,
  reason,
}: NightReport["extensions"][number]): string {
  const answer = answered ? `, ${words} by ${plain(answered.by)} at ${answered.text}` : `, ${words}`;
  return `${durationWords(minutes)}, asked by ${plain(asked.by)} at ${asked.text}${answer}: ${plain(reason)}`;
}

function changeLine({ what, was, becomes, reason, by, at }: NightReport["changes"][number]): string {
  const time = becomes ? `~~${was}~~ ${becomes}` : `~~${was}~~`;
  return `${what}: ${time}, by ${plain(by)}, ${at}${reason ? `. ${plain(reason)}` : ""}`;
}

function checkLine({ label, passed, detail, checked }: NightReport["checks"][number]): string {
  return `${passed ? "Passed" : "Not passed"}: ${label}. ${plain(detail)}${checked ? ` (${plain(checked)})` : ""}`;
}
