import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { askedWeek } from "#lib/time/asked-week.ts";
import { readWeekTrain } from "./read-week-train.ts";
import type { WeekTrain } from "./schema.ts";

/** The tenant's own train in the week of a day "2026-11-24" by the site's calendar; this week for anything else. */
export function getTrain(ctx: TenantContext, day: unknown): Promise<WeekTrain> {
  const week = askedWeek(day, ctx.now, ctx.tenant.timeZone);
  return withTenant(ctx, (db) => readWeekTrain(db, ctx, week));
}
