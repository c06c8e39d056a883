import type { DatedReason } from "#lib/upgrades/schema.ts";

/** The dates of an upgrade with the time left, and why each matters. */
export function Dates({ dates }: { dates: DatedReason[] }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {dates.map(({ kind, label, told, left, why }) => (
        <div key={kind} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-ink-muted">{label}</dt>
          <dd className="min-w-0">
            <time dateTime={told.at} className="font-semibold tabular">
              {told.text}
            </time>
            <span className={left.startsWith("overdue") ? "font-semibold text-needs" : undefined}>
              {" "}
              · {left}
            </span>
            <p className="max-w-measure text-ink-muted">{why}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
