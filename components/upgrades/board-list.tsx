import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import type { BoardRow } from "#lib/upgrades/schema.ts";

type Props = { rows: BoardRow[]; upgradeSlug: string; label: string };

/** Tenants in one state, longest wait first; the whole row leads to the negotiation. */
export function BoardList({ rows, upgradeSlug, label }: Props) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-line border-y">
      {rows.map(({ tenantSlug, tenantName, representativeName, state, waiting, waitingSince, words }) => (
        <li key={tenantSlug}>
          <Link
            href={`/staff/upgrades/${upgradeSlug}/${tenantSlug}`}
            className="grid gap-x-6 gap-y-0.5 py-2 hover:bg-hover md:grid-cols-[14rem_minmax(0,1fr)_10rem_11rem]"
          >
            <bdi className="font-semibold">{tenantName}</bdi>
            <span>{words}</span>
            <span className="text-ink-muted">{representativeName}</span>
            <time
              dateTime={waitingSince}
              className={classNames(
                "md:text-end",
                state === "awaiting_vendor" ? "text-needs" : "text-ink-muted",
              )}
            >
              {waiting}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  );
}
