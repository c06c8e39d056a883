import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import type { Week } from "#lib/time/week.ts";

/** What a stop is told by. */
export const stopColumns = {
  stage: true,
  plannedAt: true,
  startedAt: true,
  completedAt: true,
  rolledBackAt: true,
  rollbackReason: true,
  heldAt: true,
  heldReason: true,
  environment: { select: { kind: true } },
} as const;

/** Deployments that are planned in the week or ended in it, earliest plan first. */
export function findDeploymentsOf(db: TenantDb, tenantId: string, { startsAt, endsAt }: Week, take: number) {
  const within = { gte: startsAt, lt: endsAt };
  return db.deployment.findMany({
    where: { tenantId, OR: [{ plannedAt: within }, { completedAt: within }, { rolledBackAt: within }] },
    select: {
      ...stopColumns,
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
