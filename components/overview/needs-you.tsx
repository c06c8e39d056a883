import { ButtonLink } from "#components/ui/button-link.tsx";
import type { EnrollmentSummary } from "#lib/upgrades/schema.ts";

type Props = { enrollments: EnrollmentSummary[]; tenantSlug: string; mayAct: boolean };

/** What the tenant must do, each with its dates and the one next action. */
export function NeedsYou({ enrollments, tenantSlug, mayAct }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {enrollments.map((enrollment) => {
        const { upgradeSlug, title, asked, yourMove, decideByLeft, dueSteps, dates } = enrollment;
        const href = `/t/${tenantSlug}/upgrades/${upgradeSlug}`;
        return (
          <li
            key={upgradeSlug}
            className="grid items-center gap-x-6 gap-y-2 py-3 md:grid-cols-[14rem_minmax(0,1fr)_auto]"
          >
            <h3 dir="auto">{title}</h3>
            <div>
              {yourMove && <Task text={asked} left={decideByLeft} />}
              {dueSteps && <Task {...dueSteps} />}
              <dl className="mt-1 flex flex-wrap gap-x-5 text-ink-muted text-xs">
                <DateOf label="First possible" text={dates.firstPossible.text} at={dates.firstPossible.at} />
                <DateOf label="Decide by" text={dates.decideBy.text} at={dates.decideBy.at} />
                <DateOf label="Applied by" text={dates.appliedBy.text} at={dates.appliedBy.at} />
              </dl>
            </div>
            <div className="flex gap-2">
              {mayAct && <NextAction {...enrollment} href={href} />}
              {(yourMove || !mayAct) && <ButtonLink href={href}>Details</ButtonLink>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Task({ text, left }: { text: string; left: string }) {
  return (
    <p>
      {text} <span className="font-semibold text-needs">{left}</span>
    </p>
  );
}

function NextAction({ yourMove, answerVersion, href }: EnrollmentSummary & { href: string }) {
  const [label, path] = !yourMove
    ? ["See the steps", ""]
    : answerVersion
      ? ["Answer the offer", `/offers/${answerVersion}`]
      : ["Propose windows", "/propose"];
  return (
    <ButtonLink tone="primary" href={`${href}${path}`}>
      {label}
    </ButtonLink>
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
