import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { MOST_FEED_TOKENS } from "./rules.ts";
import type { FeedTokenDto } from "./schema.ts";
import { findLiveTokens } from "./store.ts";

/** The person's own live feed addresses in this tenant, newest first. */
export function listFeedTokens(ctx: TenantContext): Promise<FeedTokenDto[]> {
  const owner = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  return withTenant(ctx, (db) => findLiveTokens(db, owner, MOST_FEED_TOKENS));
}
