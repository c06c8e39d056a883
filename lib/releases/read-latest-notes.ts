import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { readLastLook } from "#lib/reading/record-look.ts";
import { readFeedFilter } from "./read-filter.ts";
import type { LatestNotes } from "./schema-feed.ts";
import { countSince, findFeed } from "./store-feed.ts";
import { toFeedLine } from "./to-feed-item.ts";

const anyTime = { since: null, until: null };

/** The newest notes this tenant may read and what came since the person last looked, in the caller's transaction. */
export async function readLatestNotes(db: TenantDb, ctx: TenantContext, take: number): Promise<LatestNotes> {
  const reader = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const found = await findFeed(db, reader, { filter: readFeedFilter({}), span: anyTime, before: null, take });
  const lastLookedAt = await readLastLook(db, ctx);
  return {
    notes: found.map(toFeedLine),
    lastLookedAt,
    newSince: lastLookedAt ? await countSince(db, ctx.tenant.id, lastLookedAt) : 0,
  };
}
