import "server-only";
import { subDays } from "date-fns";
import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import { type ScopedDb, withStaff, withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { etagOf } from "#lib/feeds/etag-of.ts";
import { parseId } from "#lib/parse.ts";
import { calendarFeed } from "./calendar-feed.ts";
import { type FeedScope, findCrewName, findFeedWindows } from "./store-feed.ts";
import { toFeedWindow } from "./to-feed-window.ts";

/** How long a window that has ended or was cancelled stays in the calendar. */
const KEPT_DAYS = 60;

/**
 * The agreed windows as a calendar: a member's tenant's; for one of the vendor's people those of the tenants and
 * upgrades they look after, or one crew's. Throws DomainError `not_found` for a crew that does not exist.
 */
export async function getWindowsFeed(
  ctx: TenantContext | StaffContext,
  asked: { crew: string | null },
): Promise<{ body: string; contentType: string; etag: string }> {
  const since = subDays(ctx.now, KEPT_DAYS);
  const read = async (db: ScopedDb) => {
    const { name, scope } = await readScope(ctx, db, asked.crew);
    return { name, found: await findFeedWindows(db, scope, since) };
  };
  const { name, found } = await (ctx.kind === "client" ? withTenant(ctx, read) : withStaff(ctx, read));
  const side = ctx.kind === "client" ? "client" : "vendor";
  const body = calendarFeed({ name, windows: found.map((window) => toFeedWindow(window, side)) });
  return { body, contentType: "text/calendar; charset=utf-8", etag: etagOf(body) };
}

async function readScope(
  ctx: TenantContext | StaffContext,
  db: ScopedDb,
  crew: string | null,
): Promise<{ name: string; scope: FeedScope }> {
  if (ctx.kind === "client")
    return { name: `Maintenance windows of ${ctx.tenant.name}`, scope: { tenantId: ctx.tenant.id } };
  if (crew === null) return { name: `Windows of ${ctx.user.name}`, scope: { staffId: ctx.user.id } };
  const crewId = parseId(crew);
  const name = await findCrewName(db, crewId);
  if (name === null) throw notFound();
  return { name: `Windows of ${name}`, scope: { crewId } };
}
