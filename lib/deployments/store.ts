import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import type { Week } from "#lib/time/week.ts";

const stop = {
  stage: true,
  plannedAt: true,
  startedAt: true,
  completedAt: true,
  rolledBackAt: true,
  environment: { select: { kind: true } },
} as const;

/** Deployments that are planned in the week or ended in it, earliest plan first. */
export function findDeploymentsOf(db: TenantDb, tenantId: string, { startsAt, endsAt }: Week, take: number) {
  const within = { gte: startsAt, lt: endsAt };
  return db.deployment.findMany({
    where: { tenantId, OR: [{ plannedAt: within }, { completedAt: within }, { rolledBackAt: within }] },
    select: {
      ...stop,
      release: {
        select: {
          id: true,
          component: true,
          version: true,
          kind: true,
          outOfTrain: true,
          note: { select: { slug: true, headline: true } },
        },
      },
    },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
    take,
  });
}

export type DeploymentRecord = Awaited<ReturnType<typeof findDeploymentsOf>>[number];

/** The tenant's own deployments of one release: at most one an environment. */
export function findDeploymentsOfRelease(db: TenantDb, tenantId: string, releaseId: string) {
  return db.deployment.findMany({ where: { tenantId, releaseId }, select: stop });
}
