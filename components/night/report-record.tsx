import { Section } from "#components/ui/section.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { StepText } from "#components/upgrades/step-text.tsx";
import type { NightReport } from "#lib/night/schema-report.ts";
import { durationWords } from "#lib/time/duration-words.ts";
import { Instant, Words } from "./report-parts.tsx";

/** Extensions, changes of time, and the checklist as it stood. */
export function ReportRecord({ report }: { report: NightReport }) {
  const { extensions, changes, checks, requiredSteps, putBack } = report;
  return (
    <>
      {(extensions.length > 0 || putBack) && (
        <Section title="Asked on the night">
          <ul className="flex flex-col gap-2">
            {putBack && (
              <li>
                Put back in line, asked by <bdi>{putBack.by}</bdi>, <Instant at={putBack} />
              </li>
            )}
            {extensions.map(({ minutes, reason, asked, answered, words }) => (
              <li key={asked.at}>
                {durationWords(minutes)} more, asked by <bdi>{asked.by}</bdi> at {asked.text}; {words}
                {answered && (
                  <>
                    {" "}
                    by <bdi>{answered.by}</bdi> at {answered.text}
                  </>
                )}
                <Words>{reason}</Words>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {changes.length > 0 && (
        <Section title="Changes of the window">
          <ul className="flex flex-col gap-2">
            {changes.map(({ what, was, becomes, reason, by, at }) => (
              <li key={at}>
                <del className="text-ink-muted">{was}</del>
                {becomes && <span className="block">{becomes}</span>}
                <span className="block text-ink-muted text-xs">
                  {what} by <bdi>{by}</bdi>, {at}
                </span>
                {reason && <Words>{reason}</Words>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Checks">
        <ul className="flex flex-col gap-1.5">
          {checks.map(({ label, passed, detail, checked }) => (
            <li key={label}>
              <StatusMark tone={passed ? "done" : "needs-you"}>
                {label}: {passed ? "passed" : "not passed"}
              </StatusMark>
              <span className="block text-ink-muted" dir="auto">
                {detail}
                {checked && <span className="block text-xs tabular">{checked}</span>}
              </span>
            </li>
          ))}
          {requiredSteps.map(({ text, done }) => (
            <li key={text}>
              <StatusMark tone={done ? "done" : "needs-you"}>
                {done ? "Done" : "Not done"}: <StepText text={text} />
              </StatusMark>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
