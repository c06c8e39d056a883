import type { ThreeDates as Dates, ToldInstant } from "#lib/upgrades/schema.ts";

/** The dates of an upgrade in order: first possible, decide by, applied by. */
export function ThreeDates({ dates }: { dates: Dates }) {
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-0.5 text-ink-muted text-xs">
      <DateOf label="First possible" told={dates.firstPossible} />
      <DateOf label="Decide by" told={dates.decideBy} />
      <DateOf label="Applied by" told={dates.appliedBy} />
    </dl>
  );
}

function DateOf({ label, told }: { label: string; told: ToldInstant }) {
  return (
    <div className="flex gap-1.5">
      <dt className="shrink-0">{label}</dt>
      <dd>
        <time dateTime={told.at}>{told.text}</time>
      </dd>
    </div>
  );
}
