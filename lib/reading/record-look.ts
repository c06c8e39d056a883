import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { type TenantDb, withTenant } from "#lib/db/tenant-db.ts";
import { isSameLook, lastLook } from "./rules.ts";
import { findLooks, writeLook } from "./store.ts";

/** Notes that the person looks at the feed now; the same look as one of the last half hour changes nothing. */
export async function recordLook(ctx: TenantContext): Promise<void> {
  const reader = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  await withTenant(ctx, async (db) => {
    const { feedLookedAt } = await findLooks(db, reader);
    if (feedLookedAt && isSameLook(feedLookedAt, ctx.now)) return;
    await writeLook(db, reader, { before: feedLookedAt, now: ctx.now });
  });
}

/** When the person looked at the feed before now, in the caller's transaction; null for the first time. */
export async function readLastLook(db: TenantDb, ctx: TenantContext): Promise<Date | null> {
  return lastLook(await findLooks(db, { tenantId: ctx.tenant.id, userId: ctx.user.id }), ctx.now);
}
