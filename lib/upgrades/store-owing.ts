import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { deciding, MOST_COORDINATORS } from "./store-announce.ts";

const owing = {
  id: true,
  tenantId: true,
  state: true,
  waitingSince: true,
  upgrade: { select: { slug: true, title: true, announcedAt: true, decideBy: true, appliedBy: true } },
  tenant: {
    select: {
      name: true,
      slug: true,
      memberships: {
        where: deciding,
        select: { user: { select: { name: true, email: true, timeZone: true } } },
        take: MOST_COORDINATORS,
      },
    },
  },
  proposals: { orderBy: { version: "desc" }, take: 1, select: { side: true, state: true } },
} as const;

/** Parts with the people who decide for their tenants, longest wait first. */
export function findParts(db: StaffDb, ids: string[]) {
  return db.upgradeEnrollment.findMany({
    where: { id: { in: ids } },
    select: owing,
    orderBy: [{ waitingSince: "asc" }, { id: "asc" }],
    take: ids.length,
  });
}
export type OwingPart = Awaited<ReturnType<typeof findParts>>[number];

/** Upgrades that are not past, with their dates. */
export function findRunningUpgrades(db: StaffDb, now: Date, most: number) {
  return db.upgrade.findMany({
    where: { announcedAt: { lte: now }, appliedBy: { gt: now } },
    select: { id: true, announcedAt: true, decideBy: true, appliedBy: true },
    orderBy: { appliedBy: "asc" },
    take: most,
  });
}

/** Parts of an upgrade that wait for the client without an agreed window, and were not reminded under this name. */
export async function findUndecidedIds(
  db: StaffDb,
  upgradeId: string,
  onceKey: string,
  most: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e.id from upgrade_enrollment e
    where e.upgrade_id = ${upgradeId}::uuid and e.state = 'awaiting_client'
      and not exists (
        select from maintenance_window w
        where w.tenant_id = e.tenant_id and w.enrollment_id = e.id and w.state = 'confirmed'
      )
      and not exists (
        select from notification n
        where n.subject_id = e.id and n.kind = 'upgrade.undecided' and n.once_key = e.id || ':' || ${onceKey}
      )
    order by e.id
    limit ${most}`;
  return rows.map(({ id }) => id);
}

export type LastNudge = { at: Date; times: number };

/** When each of these parts was nudged last, and how often. */
export async function findLastNudges(db: StaffDb, ids: string[]): Promise<Map<string, LastNudge>> {
  const rows = await db.$queryRaw<(LastNudge & { id: string })[]>`
    select subject_id as id, max(payload ->> 'nudgedAt')::timestamptz as at, count(*)::int as times
    from notification
    where kind = 'upgrade.nudged' and subject_id = any(${ids}::uuid[])
    group by subject_id`;
  return new Map(rows.map(({ id, ...last }) => [id, last]));
}
