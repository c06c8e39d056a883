import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { rowsOfHours } from "./rules-hours.ts";
import type { HoursRow } from "./schema-input.ts";
import { findOffPeakHours } from "./store.ts";

/** The tenant's weekly hours as they are written, Monday first. */
export async function getOffPeakHours(ctx: TenantContext): Promise<HoursRow[]> {
  return rowsOfHours(await withTenant(ctx, (db) => findOffPeakHours(db, ctx.tenant.id)));
}
