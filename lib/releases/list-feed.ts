import "server-only";
import { readCursor, takePage } from "#lib/audit/cursor.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { groupByWeek } from "./group-by-week.ts";
import { readFeedFilter } from "./read-filter.ts";
import type { FeedPage } from "./schema-feed.ts";
import { findFeed } from "./store-feed.ts";
import { toFeedItem } from "./to-feed-item.ts";

const PAGE_SIZE = 25;

/**
 * The notes this tenant may read, newest first, by the week of their publication. `query` is the page's address:
 * `before` is the `older` of the page before, and what it does not understand filters nothing.
 */
export async function listFeed(
  ctx: TenantContext,
  query: { before?: unknown; component?: unknown; kind?: unknown; type?: unknown },
): Promise<FeedPage> {
  const filter = readFeedFilter(query);
  const found = await withTenant(ctx, (db) =>
    findFeed(db, ctx.tenant.id, { filter, before: readCursor(query.before), take: PAGE_SIZE + 1 }),
  );
  const published = found.flatMap((note) => (note.publishedAt ? [{ note, at: note.publishedAt }] : []));
  const { rows, older } = takePage(published, PAGE_SIZE, ({ note, at }) => ({ at, id: note.id }));
  const notes = rows.map(({ note }) => toFeedItem(note));
  return { weeks: groupByWeek(notes, ctx.now, ctx.tenant.timeZone), filter, older };
}
