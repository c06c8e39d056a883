import Link from "next/link";
import type { EnrollmentSummary } from "#lib/upgrades/schema.ts";
import { StateMark } from "./state-mark.tsx";
import { ThreeDates } from "./three-dates.tsx";

type Props = { enrollments: EnrollmentSummary[]; tenantSlug: string };

/** The upgrades a tenant takes part in: whose move, what is asked, the three dates. The whole row leads to the upgrade. */
export function EnrollmentList({ enrollments, tenantSlug }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {enrollments.map(
        ({ upgradeSlug, title, state, yourMove, asked, waiting, decideByLeft, window, dates }) => (
          <li key={upgradeSlug}>
            <Link
              href={`/t/${tenantSlug}/upgrades/${upgradeSlug}`}
              className="grid gap-x-6 gap-y-1 py-3 hover:bg-hover md:grid-cols-[16rem_minmax(0,1fr)_8rem]"
            >
              <span dir="auto" className="font-semibold">
                {title}
              </span>
              <span className="flex min-w-0 flex-col gap-1">
                <span>
                  {window ? <time dateTime={window.startsAt}>{window.text}</time> : asked}
                  {yourMove && <span className="font-semibold text-needs"> · {decideByLeft}</span>}
                </span>
                <ThreeDates dates={dates} />
              </span>
              <span className="md:text-end">
                <StateMark state={state} />
                <span className="block text-ink-muted text-xs">{waiting}</span>
              </span>
            </Link>
          </li>
        ),
      )}
    </ul>
  );
}
