"use client";

import { Section } from "#components/ui/section.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { StepText } from "#components/upgrades/step-text.tsx";
import type { NightCheck } from "#lib/night/schema.ts";
import { CheckForm } from "./check-form.tsx";
import { useNight } from "./night-context.tsx";

/** What must be true before the night begins: each check with its last result, and the steps of the upgrade. */
export function Checklist() {
  const { checks, requiredSteps, upgradeHref, stage, state } = useNight().night;
  const isBefore = stage === "scheduled" && state === "confirmed";
  const all = [...checks.map(({ passed }) => passed), ...requiredSteps.map(({ done }) => done)];
  const done = all.filter(Boolean).length;
  return (
    <Section title={isBefore ? "Before it can start" : "Checklist"} note={`${done} of ${all.length} done`}>
      <ul className="divide-y divide-line border-line border-y">
        {checks.map((check) => (
          <Check key={check.kind} check={check} />
        ))}
        {requiredSteps.map((step) => (
          <li key={step.text} className="py-2">
            <StatusMark tone={step.done ? "done" : "needs-you"}>
              <StepText text={step.text} />
              <span className="sr-only">{step.done ? ": done" : ": not done"}</span>
            </StatusMark>
          </li>
        ))}
      </ul>
      {isBefore && requiredSteps.some((step) => !step.done) && (
        <p className="mt-2 text-ink-muted">
          Steps are marked done on the page of{" "}
          <a href={upgradeHref} className="text-link">
            the upgrade
          </a>
          .
        </p>
      )}
    </Section>
  );
}

function Check({ check }: { check: NightCheck }) {
  const { maintenancePageUrl } = useNight().night;
  return (
    <li className="flex flex-col gap-1 py-2">
      <StatusMark tone={check.passed ? "done" : "needs-you"}>
        {check.label}
        <span className="sr-only">{check.passed ? ": passed" : ": not passed"}</span>
      </StatusMark>
      {check.kind === "maintenance_page" && maintenancePageUrl && (
        <p className="break-all font-mono text-xs" dir="ltr">
          {maintenancePageUrl}
        </p>
      )}
      <p className="text-ink-muted" dir="auto">
        {check.detail}
        {check.checked && <span className="block text-xs tabular">{check.checked}</span>}
      </p>
      <CheckForm check={check} />
    </li>
  );
}
