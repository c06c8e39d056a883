import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import type { WeeklyListItem } from "./schema.ts";
import { dayOf, findSentWeeklies } from "./store.ts";
import { periodFrom } from "./weekly-period.ts";

/** Two years of weeks. */
const MOST = 104;

/** The weekly notes that were sent to the tenant, newest first. */
export async function listWeeklies(ctx: TenantContext): Promise<WeeklyListItem[]> {
  const rows = await withTenant(ctx, (db) => findSentWeeklies(db, ctx.tenant.id, MOST));
  return rows.flatMap(({ weekStart, noteIds }) => {
    const period = periodFrom(dayOf(weekStart), ctx.tenant.timeZone);
    if (!period) return [];
    const { firstDay, startsAt, endsAt } = period;
    return [{ firstDay, startsAt, endsAt, notes: noteIds.length }];
  });
}
