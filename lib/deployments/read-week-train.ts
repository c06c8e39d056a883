import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { type Week, weekOf } from "#lib/time/week.ts";
import { inTrainOrder } from "./rules.ts";
import type { TrainRelease, WeekTrain } from "./schema.ts";
import { type DeploymentRecord, findDeploymentsOf } from "./store.ts";
import { toStop } from "./to-stop.ts";

/** A week has two or three releases in three environments; a hundred leaves room for a bad one. */
const MOST_DEPLOYMENTS = 100;

/** A week's releases for the tenant, each with its own stages, Monday to Sunday by the site's clocks; this week's unless another is given. */
export async function readWeekTrain(
  db: TenantDb,
  ctx: TenantContext,
  week: Week = weekOf(ctx.now, ctx.tenant.timeZone),
): Promise<WeekTrain> {
  const found = await findDeploymentsOf(db, ctx.tenant.id, week, MOST_DEPLOYMENTS);
  const byRelease = Map.groupBy(found, ({ release }) => release.id);
  return { week, releases: [...byRelease.values()].flatMap(toTrainRelease) };
}

function toTrainRelease(deployments: DeploymentRecord[]): TrainRelease[] {
  return deployments.slice(0, 1).map(({ release: { id: _, ...release } }) => ({
    ...release,
    stops: inTrainOrder(deployments.map(toStop)),
  }));
}
