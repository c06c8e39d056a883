import Link from "next/link";
import type { BoardRow } from "#lib/upgrades/schema.ts";
import { StateMark } from "./state-mark.tsx";

type Props = { rows: BoardRow[]; upgradeSlug: string; label: string };

/** Tenants in one state, longest wait first; the whole row leads to the negotiation. */
export function BoardList({ rows, upgradeSlug, label }: Props) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-line border-y">
      {rows.map(({ tenantSlug, tenantName, representativeName, state, waiting, waitingSince, words }) => (
        <li key={tenantSlug}>
          <Link
            href={`/staff/upgrades/${upgradeSlug}/${tenantSlug}`}
            className="grid gap-x-6 gap-y-0.5 py-2 hover:bg-hover md:grid-cols-[14rem_minmax(0,1fr)_10rem_8rem]"
          >
            <bdi className="font-semibold">{tenantName}</bdi>
            <span>{words}</span>
            <span className="text-ink-muted">{representativeName}</span>
            <span className="md:text-end">
              <StateMark state={state} side="vendor" />
              <time dateTime={waitingSince} className="block text-ink-muted text-xs">
                {waiting}
              </time>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
