import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { Week } from "#lib/time/week.ts";

/** Every tenant's deployments that started or ended in the week, with their release; earliest plan first. */
export function findDeployedInWeek(db: StaffDb, { startsAt, endsAt }: Week, take: number) {
  const within = { gte: startsAt, lt: endsAt };
  return db.deployment.findMany({
    where: { OR: [{ startedAt: within }, { completedAt: within }, { rolledBackAt: within }] },
    select: {
      tenantId: true,
      startedAt: true,
      completedAt: true,
      rolledBackAt: true,
      environment: { select: { kind: true } },
      release: {
        select: { id: true, component: true, version: true, kind: true, outOfTrain: true },
      },
    },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
    take,
  });
}

export type DeployedRecord = Awaited<ReturnType<typeof findDeployedInWeek>>[number];
