import Link from "next/link";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { ListedNight } from "#lib/night/schema.ts";

/** Windows of many tenants: whose, how it stands, when by the site's clocks and the reader's, and which crew. */
export function NightList({ nights, label }: { nights: ListedNight[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-line border-y">
      {nights.map((night) => (
        <li
          key={night.id}
          className="grid gap-x-6 gap-y-1 py-2.5 lg:grid-cols-[13rem_minmax(0,1fr)_10rem_6rem_11rem]"
        >
          <Link href={`/staff/windows/${night.id}`} className="justify-self-start text-link">
            <bdi>{night.tenantName}</bdi>
          </Link>
          <p className="tabular">
            {night.text}
            {night.yours !== night.text && <span className="block text-ink-muted">{night.yours}</span>}
          </p>
          <p dir="auto">{night.upgradeTitle}</p>
          <p className="text-ink-muted" dir="auto">
            {night.crewName}
          </p>
          <p>
            <StatusMark tone={toneOf(night)}>{night.words}</StatusMark>
          </p>
        </li>
      ))}
    </ul>
  );
}

function toneOf({ state, stage, isDue }: ListedNight): Tone {
  if (state === "completed" || state === "completed_no_op") return "done";
  if (state === "rolled_back" || state === "not_started") return "danger";
  if (state === "cancelled") return "neutral";
  if (isDue) return "needs-you";
  return stage === "scheduled" ? "info" : "danger";
}
