import { ButtonLink } from "#components/ui/button-link.tsx";
import type { EnrollmentSummary } from "#lib/upgrades/schema.ts";

type Props = { enrollments: EnrollmentSummary[]; tenantSlug: string; mayPropose: boolean };

/** What the tenant must do, each with its dates and the one next action. */
export function NeedsYou({ enrollments, tenantSlug, mayPropose }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {enrollments.map(({ upgradeSlug, title, asked, answerVersion, decideByLeft, dates }) => (
        <li
          key={upgradeSlug}
          className="grid items-center gap-x-6 gap-y-2 py-3 md:grid-cols-[14rem_minmax(0,1fr)_auto]"
        >
          <h3 dir="auto">{title}</h3>
          <div>
            <p>
              {asked} <span className="font-semibold text-needs">{decideByLeft}</span>
            </p>
            <dl className="mt-1 flex flex-wrap gap-x-5 text-ink-muted text-xs">
              <DateOf label="First possible" text={dates.firstPossible.text} at={dates.firstPossible.at} />
              <DateOf label="Decide by" text={dates.decideBy.text} at={dates.decideBy.at} />
              <DateOf label="Applied by" text={dates.appliedBy.text} at={dates.appliedBy.at} />
            </dl>
          </div>
          <div className="flex gap-2">
            {mayPropose && (
              <ButtonLink
                tone="primary"
                href={`/t/${tenantSlug}/upgrades/${upgradeSlug}/${answerVersion ? `offers/${answerVersion}` : "propose"}`}
              >
                {answerVersion ? "Answer the offer" : "Propose windows"}
              </ButtonLink>
            )}
            <ButtonLink href={`/t/${tenantSlug}/upgrades/${upgradeSlug}`}>Details</ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}

function DateOf({ label, text, at }: { label: string; text: string; at: string }) {
  return (
    <div className="flex gap-1.5">
      <dt>{label}</dt>
      <dd>
        <time dateTime={at}>{text}</time>
      </dd>
    </div>
  );
}
