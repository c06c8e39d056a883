import Link from "next/link";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { EnrollmentSummary } from "#lib/upgrades/schema.ts";

/** Upgrades that are under way without the tenant having to act: agreed, or waiting for Spec. */
export function Coming({
  enrollments,
  tenantSlug,
}: {
  enrollments: EnrollmentSummary[];
  tenantSlug: string;
}) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {enrollments.map(({ upgradeSlug, title, state, asked, window }) => (
        <li key={upgradeSlug}>
          <Link
            href={`/t/${tenantSlug}/upgrades/${upgradeSlug}`}
            className="grid gap-x-6 gap-y-0.5 py-2.5 hover:bg-hover md:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <span dir="auto" className="font-semibold">
              {title}
            </span>
            {window ? (
              <span>
                <StatusMark tone="done">{state === "completed" ? "Done" : "Agreed"}</StatusMark>{" "}
                <time dateTime={window.startsAt}>{window.text}</time>
              </span>
            ) : (
              <StatusMark tone="info">{asked}</StatusMark>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
