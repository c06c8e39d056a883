import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { hasRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { isAskedOf } from "./rules-steps.ts";
import { findPartSteps, insertReached } from "./store-steps.ts";

/**
 * A coordinator has seen what is asked: steps that were new are viewed, by who saw them first. A reader's look says
 * nothing about the tenant. Throws DomainError `not_found`.
 */
export async function markStepsViewed(ctx: TenantContext, upgradeSlug: string): Promise<void> {
  if (!hasRole(ctx, "coordinator")) return;
  await withTenant(ctx, async (db) => {
    const part = await findPartSteps(db, ctx.tenant.id, upgradeSlug);
    if (!part) throw notFound();
    if (part.state === "completed") return;
    const asked = part.upgrade.actions.filter((step) => isAskedOf(step, ctx.tenant.integrationType));
    await insertReached(
      db,
      part,
      asked.map(({ id }) => id),
      { state: "viewed", at: ctx.now, byId: ctx.user.id },
    );
  });
}
