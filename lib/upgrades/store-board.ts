import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { BOARD_PAGE_SIZE } from "./rules-board.ts";
import type { BoardFilter, BoardTotals } from "./schema-board.ts";

/** Whose parts are looked at, and when. */
export type BoardScope = { upgradeId: string; filter: BoardFilter; now: Date };

/**
 * Every tenant's part in an upgrade (`parts`) and those that the filter matches (`matched`). Progress is counted over
 * all parts at once: asked of a tenant are the steps of its integration type, overdue is one whose date has passed.
 */
const boardParts = ({ upgradeId, filter: { state, rep, type, only, q }, now }: BoardScope) => Prisma.sql`
  asked as (
    select kind.type, count(*)::int as steps, (count(*) filter (where a.due_at < ${now}))::int as due
    from required_action a, unnest(enum_range(null::integration_type)) as kind(type)
    where a.upgrade_id = ${upgradeId}::uuid and coalesce(a.integration_type, kind.type) = kind.type
    group by kind.type
  ), done as (
    select e.id, count(*)::int as steps, (count(*) filter (where a.due_at < ${now}))::int as due
    from upgrade_enrollment e
    join step_progress p on p.tenant_id = e.tenant_id and p.enrollment_id = e.id and p.state = 'done'
    join required_action a on a.id = p.action_id
    where e.upgrade_id = ${upgradeId}::uuid
    group by e.id
  ), parts as (
    select e.id, e.state, e.waiting_since, t.name as tenant_name, t.representative_id, t.integration_type,
      coalesce(asked.steps, 0) as asked, coalesce(done.steps, 0) as done,
      e.state <> 'completed' and coalesce(asked.due, 0) > coalesce(done.due, 0) as overdue,
      e.state = 'awaiting_client' and not exists (
        select from window_proposal o
        where o.tenant_id = e.tenant_id and o.enrollment_id = e.id and o.side = 'client'
      ) as unanswered
    from upgrade_enrollment e
    join tenant t on t.id = e.tenant_id
    left join asked on asked.type = t.integration_type
    left join done on done.id = e.id
    where e.upgrade_id = ${upgradeId}::uuid
  ), matched as (
    select * from parts
    where (${state}::text is null or state::text = ${state})
      and (${rep}::uuid is null or representative_id = ${rep}::uuid)
      and (${type}::text is null or integration_type::text = ${type})
      and (${only}::text is distinct from 'unanswered' or unanswered)
      and (${only}::text is distinct from 'overdue' or overdue)
      and position(lower(${q}) in lower(tenant_name)) > 0
  )`;

/** `nudgedAt`: when its client was last nudged, ISO 8601. */
type RowRecord = { id: string; asked: number; done: number; overdue: boolean; nudgedAt: string | null };
type BoardRecord = {
  totals: BoardTotals;
  matching: number;
  rows: RowRecord[];
  representatives: { id: string; name: string }[];
  windows: { crew: string; day: number; count: number }[];
};

/**
 * What a board counts and one page of its rows, longest wait first, in one statement. `days` are the first instants of
 * the strip's days and the end of the last; a window counts for the day it starts on. A page beyond the last is the last.
 */
export async function findBoard(
  db: StaffDb,
  scope: BoardScope,
  page: number,
  days: Date[],
): Promise<BoardRecord> {
  const [record] = await db.$queryRaw<[BoardRecord]>`
    with ${boardParts(scope)}, page as (
      select row_number() over (order by state in ('agreed', 'completed'), waiting_since, id) as place,
        id, asked, done, overdue
      from matched
      order by place
      limit ${BOARD_PAGE_SIZE}
      offset ${BOARD_PAGE_SIZE} * least(${page}::int - 1, (select greatest(count(*) - 1, 0) / ${BOARD_PAGE_SIZE} from matched))
    ), shown as (
      select p.*, (
        select max(n.payload ->> 'nudgedAt') from notification n where n.subject_id = p.id and n.kind = 'upgrade.nudged'
      ) as "nudgedAt"
      from page p
    )
    select
      (select json_build_object(
        'all', count(*),
        'awaiting_vendor', count(*) filter (where state = 'awaiting_vendor'),
        'awaiting_client', count(*) filter (where state = 'awaiting_client'),
        'agreed', count(*) filter (where state = 'agreed'),
        'completed', count(*) filter (where state = 'completed'),
        'unanswered', count(*) filter (where unanswered),
        'overdue', count(*) filter (where overdue)
      ) from parts) as totals,
      (select count(*)::int from matched) as matching,
      (select coalesce(json_agg(s order by s.place), '[]') from shown s) as rows,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]')
        from "user" u where u.id in (select representative_id from parts)) as representatives,
      (select coalesce(json_agg(strip), '[]') from (
        select c.name as crew, width_bucket(w.starts_at, ${days}::timestamptz[]) - 1 as day, count(*) as count
        from maintenance_window w join crew c on c.id = w.crew_id
        where w.state = 'confirmed' and w.starts_at >= ${days[0]} and w.starts_at < ${days.at(-1)}
        group by c.name, day
      ) strip) as windows`;
  return record;
}

/** The parts that a nudge is meant for: those named of this upgrade, or all that the filter matches. */
export async function findNudged(
  db: StaffDb,
  scope: BoardScope,
  ids: string[] | "all",
  most: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with ${boardParts(scope)}
    select id from matched
    where ${ids === "all"} or id = any(${ids === "all" ? [] : ids}::uuid[])
    order by waiting_since, id
    limit ${most}`;
  return rows.map(({ id }) => id);
}
