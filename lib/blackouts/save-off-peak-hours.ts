import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { hoursOfRows, hoursWords } from "./rules-hours.ts";
import { weekRows } from "./schema-input.ts";
import { findOffPeakHours, lockTimesOf, replaceHours } from "./store.ts";

/** Puts the tenant's weekly hours in place of the old ones and says them. Throws DomainError `forbidden`, `invalid_input`. */
export async function saveOffPeakHours(ctx: TenantContext, input: unknown): Promise<{ words: string }> {
  requireRole(ctx, "coordinator");
  const { hours, problems } = hoursOfRows(parse(weekRows, input));
  if (Object.keys(problems).length > 0)
    throw new DomainError("invalid_input", "Some hours need another look. Nothing was saved.", problems);
  const tenantId = ctx.tenant.id;
  return withTenant(ctx, async (db) => {
    await lockTimesOf(db, tenantId);
    const before = await findOffPeakHours(db, tenantId);
    await replaceHours(db, tenantId, hours);
    const words = hoursWords(hours);
    await recordAudit(db, ctx, {
      tenantId,
      action: "off_peak_hours.set",
      objectType: "tenant",
      objectId: tenantId,
      summary: `set the off-peak hours: ${words}`,
      before: { hours: before },
      after: { hours },
    });
    return { words };
  });
}
