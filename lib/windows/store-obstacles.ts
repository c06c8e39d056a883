import "server-only";
import { MOST_BLACKOUTS } from "#lib/blackouts/rules.ts";
import type { Blackout, WeeklyHours } from "#lib/blackouts/schema.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { withRest } from "./rules.ts";

/** More windows than a tenant has at a time, and twice the weekly hours that may be written: a night is two stretches. */
const MOST_OWN = 500;
const MOST_HOURS = 100;

type Row =
  | ({ kind: "crew" } & TimeSpan)
  | ({ kind: "own"; id: string } & TimeSpan)
  | ({ kind: "blackout" } & Blackout)
  | ({ kind: "hours" } & WeeklyHours);

/**
 * All that speaks about windows of a tenant by a crew within a time, each earliest first: when the crew works, whoever it
 * is for (a tenant learns the times and no more), the tenant's agreed windows, its blackouts and the vendor's, its weekly
 * hours. One statement, since every page that judges times asks for all of it.
 */
export async function findObstacles(
  db: ScopedDb,
  { crewId, tenantId }: { crewId: string | null; tenantId: string },
  { startsAt, endsAt }: TimeSpan,
) {
  const wide = withRest({ startsAt, endsAt });
  const rows = await db.$queryRaw<Row[]>`
    select 'crew' as kind, starts_at as "startsAt", ends_at as "endsAt", null::uuid as id, null::text as strength,
      null::text as reason, null::boolean as "isVendors", null::int as weekday, null::int as "startMinute",
      null::int as "endMinute"
    from crew_busy(${crewId}::uuid, ${wide.startsAt}::timestamptz, ${wide.endsAt}::timestamptz)
    union all
    (select 'own', starts_at, ends_at, id, null, null, null, null, null, null
    from maintenance_window
    where tenant_id = ${tenantId}::uuid and state = 'confirmed'
      and starts_at < ${wide.endsAt}::timestamptz and ends_at > ${wide.startsAt}::timestamptz
    order by starts_at limit ${MOST_OWN})
    union all
    (select 'blackout', starts_at, ends_at, id, strength::text, reason, tenant_id is null, null, null, null
    from blackout_period
    where (tenant_id = ${tenantId}::uuid or tenant_id is null)
      and starts_at < ${endsAt}::timestamptz and ends_at > ${startsAt}::timestamptz
    order by starts_at, id limit ${2 * MOST_BLACKOUTS})
    union all
    (select 'hours', null, null, null, null, null, null, weekday, start_minute, end_minute
    from off_peak_hours where tenant_id = ${tenantId}::uuid
    order by weekday, start_minute limit ${MOST_HOURS})
    order by 2, 4, 8, 9`;
  return {
    crew: rows.filter((row) => row.kind === "crew"),
    own: rows.filter((row) => row.kind === "own"),
    blackouts: rows.filter((row) => row.kind === "blackout"),
    offPeakHours: rows.filter((row) => row.kind === "hours"),
  };
}
