import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { formatInstant, formatRelativeDays } from "#lib/time/format.ts";
import type { InboxItem } from "./schema.ts";
import { countWaitingFor, findWaiting } from "./store.ts";

/** "Who is waiting for me?": what the vendor owes, longest wait first. */
export async function listInbox(ctx: StaffContext): Promise<InboxItem[]> {
  const zone = ctx.user.timeZone;
  const waiting = await withStaff(ctx, findWaiting);
  return waiting.map(({ tenant, upgrade, proposals: [offer], waitingSince }) => ({
    tenantName: tenant.name,
    tenantSlug: tenant.slug,
    upgradeTitle: upgrade.title,
    upgradeSlug: upgrade.slug,
    asked: offer ? `${count(offer._count.choices)} proposed by ${offer.author.name}` : "An answer",
    waiting: formatRelativeDays(ctx.now, waitingSince, zone),
    waitingSince: waitingSince.toISOString(),
    due: offer ? `Answer by ${formatInstant(offer.expiresAt, zone)}` : "",
    mine: [tenant.representativeId, upgrade.representativeId].includes(ctx.user.id),
  }));
}

/** How many of them wait for this person. */
export function countWaiting(ctx: StaffContext): Promise<number> {
  return withStaff(ctx, (db) => countWaitingFor(db, ctx.user.id));
}

const count = (windows: number) => (windows === 1 ? "1 window" : `${windows} windows`);
