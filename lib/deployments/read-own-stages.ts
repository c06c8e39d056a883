import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { firstOfEachStage, inTrainOrder } from "./rules.ts";
import type { StagedStop } from "./schema.ts";
import { findStagesOfRelease, type StagesRecord } from "./store-stages.ts";
import { toStop } from "./to-stop.ts";

/** Where a release stands in the tenant's own environments and how it got there, read in the caller's transaction. */
export async function readOwnStages(
  db: TenantDb,
  ctx: TenantContext,
  releaseId: string,
): Promise<StagedStop[]> {
  const found = await findStagesOfRelease(db, ctx.tenant.id, releaseId);
  return inTrainOrder(found.map(toStagedStop));
}

function toStagedStop({ events, checks, ...stop }: StagesRecord): StagedStop {
  return {
    ...toStop(stop),
    reached: firstOfEachStage(events.flatMap(({ stage, occurredAt: at }) => (stage ? [{ stage, at }] : []))),
    checks: checks.map(({ useCase, ...check }) => ({ useCase: useCase.name, ...check })),
  };
}
