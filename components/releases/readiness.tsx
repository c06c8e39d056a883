import { Time } from "#components/shell/time.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { environmentName } from "#lib/deployments/rules.ts";
import type { StagedStop } from "#lib/deployments/schema.ts";

/** The automated checks of the tenant's own use cases before promotion, failed ones first. */
export function Readiness({ stops, zone }: { stops: StagedStop[]; zone: string }) {
  return stops
    .filter(({ checks }) => checks.length > 0)
    .map(({ environment, checks }) => (
      <section key={environment} aria-label={environmentName[environment]} className="mb-4">
        <p className="mb-2 text-ink-muted text-xs/5">
          Checked before {environmentName[environment].toLowerCase()}
        </p>
        <ul className="flex flex-col gap-3">
          {checks
            .toSorted((a, b) => Number(a.passed) - Number(b.passed))
            .map(({ useCase, passed, detail, checkedAt }) => (
              <li key={useCase}>
                <p className="flex flex-wrap justify-between gap-x-3">
                  <span>{useCase}</span>
                  <StatusMark tone={passed ? "done" : "danger"}>{passed ? "passed" : "failed"}</StatusMark>
                </p>
                {detail && (
                  <p dir="auto" className="text-xs/5">
                    {detail}
                  </p>
                )}
                <p className="text-ink-muted text-xs/5 tabular">
                  <Time at={checkedAt} zone={zone} />
                </p>
              </li>
            ))}
        </ul>
      </section>
    ));
}
