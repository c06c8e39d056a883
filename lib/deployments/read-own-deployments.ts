import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { inTrainOrder } from "./rules.ts";
import type { Stop } from "./schema.ts";
import { findDeploymentsOfRelease } from "./store.ts";
import { toStop } from "./to-stop.ts";

/** Where a release stands in the tenant's own environments, read in the caller's transaction. */
export async function readOwnDeployments(
  db: TenantDb,
  ctx: TenantContext,
  releaseId: string,
): Promise<Stop[]> {
  const found = await findDeploymentsOfRelease(db, ctx.tenant.id, releaseId);
  return inTrainOrder(found.map(toStop));
}
