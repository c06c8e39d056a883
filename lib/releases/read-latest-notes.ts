import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { readFeedFilter } from "./read-filter.ts";
import type { FeedItem } from "./schema-feed.ts";
import { findFeed } from "./store-feed.ts";
import { toFeedItem } from "./to-feed-item.ts";

/** The newest notes this tenant may read, inside a transaction that is already open. */
export async function readLatestNotes(db: TenantDb, ctx: TenantContext, most: number): Promise<FeedItem[]> {
  const found = await findFeed(db, ctx.tenant.id, { filter: readFeedFilter({}), before: null, take: most });
  return found.map(toFeedItem);
}
