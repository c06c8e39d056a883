import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import type { ListedWindow } from "./schema.ts";
import { type AgreedRecord, findAgreedWindows } from "./store-agreed.ts";
import { toAgreedWindow } from "./to-agreed-window.ts";

/** The tenant's agreed windows: those to come, soonest first, and the last ones that have ended or were cancelled. */
export async function listWindows(
  ctx: TenantContext,
): Promise<{ upcoming: ListedWindow[]; past: ListedWindow[] }> {
  const { upcoming, past } = await withTenant(ctx, (db) => findAgreedWindows(db, ctx.tenant.id, ctx.now));
  const toListed = (window: AgreedRecord): ListedWindow => ({
    ...toAgreedWindow(window, ctx.user.timeZone),
    upgradeTitle: window.enrollment.upgrade.title,
    upgradeSlug: window.enrollment.upgrade.slug,
  });
  return { upcoming: upcoming.map(toListed), past: past.map(toListed) };
}
