import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { weekOf, weekOfDay } from "#lib/time/week.ts";
import { readWeek } from "./read-week.ts";
import type { WeekCompilation } from "./schema.ts";

/** The releases deployed in the week of a day "2026-11-24", by the person's calendar, and the notes they have or lack. */
export async function getWeekCompilation(ctx: StaffContext, day: unknown): Promise<WeekCompilation> {
  const zone = ctx.user.timeZone;
  const week = weekOfDay(day, zone) ?? weekOf(ctx.now, zone);
  return withStaff(ctx, async (db) => {
    const { releases } = await readWeek(db, week);
    return { week, releases };
  });
}
