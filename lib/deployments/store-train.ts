import "server-only";
import type { Component, EnvironmentKind, ReleaseKind } from "#lib/db/generated/enums.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { Week } from "#lib/time/week.ts";
import type { StopCounts } from "./rules-train.ts";
import { stopColumns } from "./store.ts";

export type CountedStops = StopCounts & {
  releaseId: string;
  component: Component;
  version: string;
  kind: ReleaseKind;
  outOfTrain: boolean;
  environment: EnvironmentKind;
  /** "2026-11-24", by the asked zone. */
  day: string;
  /** The first and the last instant that these stops are told by. */
  from: Date;
  until: Date;
};

/**
 * All tenants' stops of a week, counted by release, environment and day: on the day on which something happened last,
 * or on which it happened or was planned within the week.
 */
export function countStops(
  db: StaffDb,
  { startsAt, endsAt }: Week,
  zone: string,
  most: number,
): Promise<CountedStops[]> {
  return db.$queryRaw<CountedStops[]>`
    with told as (
      select d.*, d.held_at is not null and d.stage not in ('complete', 'rolled_back') as is_held,
        array_remove(array[
          coalesce(d.rolled_back_at, d.completed_at,
            case when d.stage not in ('complete', 'rolled_back') then d.held_at end, d.started_at, d.planned_at),
          d.completed_at, d.started_at, d.planned_at
        ], null) as instants
      from deployment d
      where d.planned_at >= ${startsAt} and d.planned_at < ${endsAt}
        or d.completed_at >= ${startsAt} and d.completed_at < ${endsAt}
        or d.rolled_back_at >= ${startsAt} and d.rolled_back_at < ${endsAt}
    ), placed as (
      select told.*, (
        select i from unnest(instants) with ordinality as one(i, place)
        where i >= ${startsAt} and i < ${endsAt} order by place limit 1
      ) as at
      from told
    )
    select r.id as "releaseId", r.component::text as component, r.version, r.kind::text as kind,
      r.out_of_train as "outOfTrain", e.kind::text as environment,
      to_char(p.at at time zone ${zone}, 'YYYY-MM-DD') as day,
      count(*)::int as total,
      count(*) filter (where p.stage = 'complete')::int as done,
      count(*) filter (where p.is_held)::int as held,
      count(*) filter (where p.stage = 'rolled_back')::int as "rolledBack",
      count(*) filter (
        where not p.is_held and p.stage not in ('planned', 'complete', 'rolled_back')
      )::int as running,
      min(p.at) as "from", max(p.at) as "until"
    from placed p
    join release r on r.id = p.release_id
    join environment e on e.tenant_id = p.tenant_id and e.id = p.environment_id
    group by r.id, e.kind, day
    order by min(p.planned_at), r.id, e.kind
    limit ${most}`;
}

/** One release's stops of a week by tenant: held ones first, then those rolled back, then by name. */
export function findStopsOfRelease(db: StaffDb, releaseId: string, { startsAt, endsAt }: Week, take: number) {
  const within = { gte: startsAt, lt: endsAt };
  return db.deployment.findMany({
    where: {
      releaseId,
      OR: [{ plannedAt: within }, { completedAt: within }, { rolledBackAt: within }],
    },
    select: { ...stopColumns, tenant: { select: { id: true, name: true, slug: true, timeZone: true } } },
    orderBy: [
      { heldAt: { sort: "desc", nulls: "last" } },
      { rolledBackAt: { sort: "desc", nulls: "last" } },
      { tenant: { name: "asc" } },
      { plannedAt: "asc" },
      { id: "asc" },
    ],
    take,
  });
}
