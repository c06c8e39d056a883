import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { isAskedOf } from "./rules-steps.ts";
import { type StepTarget, stepChange } from "./schema-steps.ts";
import { deleteBeyond, findPartSteps, insertReached } from "./store-steps.ts";

const did: Record<StepTarget, string> = { viewed: "read", started: "started", done: "finished" };

/**
 * Brings a step of the tenant's part to a state: starts it, finishes it, or takes that back. The same again changes
 * nothing. Throws DomainError `forbidden`, `not_found`, `conflict` once the upgrade is done.
 */
export async function setStepState(ctx: TenantContext, upgradeSlug: string, input: unknown): Promise<void> {
  requireRole(ctx, "coordinator");
  const { actionId, to } = parse(stepChange, input);
  await withTenant(ctx, async (db) => {
    const part = await findPartSteps(db, ctx.tenant.id, upgradeSlug);
    const step = part?.upgrade.actions.find(({ id }) => id === actionId);
    if (!part || !step || !isAskedOf(step, ctx.tenant.integrationType)) throw notFound();
    if (part.state === "completed")
      throw new DomainError("conflict", "This upgrade is done. Its steps stay as they were then.");
    const takenBack = await deleteBeyond(db, part, actionId, to);
    const added = await insertReached(db, part, [actionId], { state: to, at: ctx.now, byId: ctx.user.id });
    if (takenBack + added === 0) return;
    const verb = takenBack > 0 ? "took back" : did[to];
    await recordAudit(db, ctx, {
      tenantId: part.tenantId,
      action: "step.changed",
      objectType: "required_action",
      objectId: actionId,
      summary: `${verb} a step of ${part.upgrade.title}: ${step.text.replaceAll("`", "")}`,
      after: { state: to },
    });
  });
}
