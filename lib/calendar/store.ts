import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { EnvironmentKind } from "#lib/db/generated/enums.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";

const touching = ({ startsAt, endsAt }: TimeSpan) => ({ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } });

/** Windows that touch a time, agreed or over or cancelled, earliest first. */
export function findWindows(
  db: ScopedDb,
  where: Prisma.MaintenanceWindowWhereInput,
  span: TimeSpan,
  take: number,
) {
  return db.maintenanceWindow.findMany({
    where: { AND: [where, touching(span)] },
    select: {
      id: true,
      tenantId: true,
      crewId: true,
      startsAt: true,
      endsAt: true,
      restsUntil: true,
      timeZone: true,
      wallStart: true,
      state: true,
      crew: { select: { name: true } },
      tenant: { select: { name: true, slug: true } },
      enrollment: { select: { upgrade: { select: { title: true, slug: true } } } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
  });
}
export type WindowRecord = Awaited<ReturnType<typeof findWindows>>[number];

/** More choices than all tenants offer at a time. */
const MOST_CHOICES = 1000;

/** Choices of open offers that touch a time, earliest first. */
export function findOffered(db: ScopedDb, where: Prisma.WindowProposalWhereInput, span: TimeSpan, now: Date) {
  return db.proposalChoice.findMany({
    where: { ...touching(span), proposal: { AND: [where, { state: "proposed", expiresAt: { gt: now } }] } },
    select: {
      id: true,
      rank: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      proposal: {
        select: {
          version: true,
          side: true,
          tenant: { select: { name: true, slug: true } },
          enrollment: { select: { upgrade: { select: { title: true, slug: true, crewId: true } } } },
        },
      },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_CHOICES,
  });
}
export type OfferedRecord = Awaited<ReturnType<typeof findOffered>>[number];

/** More upgrades than a tenant takes part in at a time. */
const MOST_PARTS = 50;

/** The tenant's parts in upgrades that are not done, the one to decide on first first, with what each asks of a window and its open offer. */
export function findParts(db: ScopedDb, tenantId: string, now: Date) {
  return db.upgradeEnrollment.findMany({
    where: { tenantId, state: { not: "completed" } },
    select: {
      state: true,
      upgrade: {
        select: {
          slug: true,
          title: true,
          crewId: true,
          expectedMinutes: true,
          firstPossibleAt: true,
          stagingAt: true,
          appliedBy: true,
        },
      },
      windows: {
        where: { state: "confirmed" },
        take: 1,
        select: { id: true, startsAt: true, endsAt: true },
      },
      proposals: {
        where: { state: "proposed", expiresAt: { gt: now } },
        take: 1,
        select: {
          version: true,
          side: true,
          choices: {
            select: { id: true, rank: true, startsAt: true, endsAt: true, timeZone: true },
            orderBy: { rank: "asc" },
          },
        },
      },
    },
    orderBy: [{ upgrade: { decideBy: "asc" } }, { id: "asc" }],
    take: MOST_PARTS,
  });
}
export type PartRecord = Awaited<ReturnType<typeof findParts>>[number];

/** Deployments of one release to one kind of environment within a quarter of an hour. */
export type DeployedRecord = {
  at: Date;
  environment: EnvironmentKind;
  releaseId: string;
  count: number;
  done: number;
  rolledBack: number;
};

/** Five releases a week in three environments, by the clocks of many sites. */
const MOST_DEPLOYED = 5000;

/** Deployments planned in a time, the tenant's or everybody's for null, summed by quarters of an hour. */
export function findDeployed(
  db: ScopedDb,
  tenantId: string | null,
  { startsAt, endsAt }: TimeSpan,
): Promise<DeployedRecord[]> {
  return db.$queryRaw<DeployedRecord[]>`
    select date_bin('15 minutes', d.planned_at, timestamptz '2000-01-01 00:00Z') as at, e.kind::text as environment,
      d.release_id as "releaseId", count(*)::int as count,
      count(*) filter (where d.stage = 'complete')::int as done,
      count(*) filter (where d.stage = 'rolled_back')::int as "rolledBack"
    from deployment d
    join environment e on e.tenant_id = d.tenant_id and e.id = d.environment_id
    where d.planned_at >= ${startsAt} and d.planned_at < ${endsAt}
      and d.tenant_id = coalesce(${tenantId}::uuid, d.tenant_id)
    group by 1, 2, 3
    order by 1, 2, 3
    limit ${MOST_DEPLOYED}`;
}
