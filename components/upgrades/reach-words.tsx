import type { Reach } from "#lib/upgrades/rules-reach.ts";

const MOST_NAMES = 5;

/** Whom an announcement reaches, before it is sent. */
export function ReachWords({ reach: { tenants, people, unreached } }: { reach: Reach }) {
  const names = unreached.slice(0, MOST_NAMES).join(", ");
  const more = unreached.length - MOST_NAMES;
  return (
    <div role="status">
      <p className="font-semibold">
        {tenants === 0
          ? "No tenant is chosen."
          : `Reaches ${count(tenants, "tenant", "tenants")}, ${count(people, "person", "people")}.`}
      </p>
      {unreached.length > 0 && (
        <p className="text-needs">
          Without coordinator or admin, so nobody is told: {names}
          {more > 0 && ` and ${more} more`}.
        </p>
      )}
    </div>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
