import "server-only";
import { readCursor, takePage } from "#lib/audit/cursor.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { readLastLook } from "#lib/reading/record-look.ts";
import { dayIn } from "#lib/time/week.ts";
import { groupByWeek } from "./group-by-week.ts";
import { type FeedQuery, ignoredParts, readFeedFilter } from "./read-filter.ts";
import type { FeedFilter, FeedPage } from "./schema-feed.ts";
import { countSince, findFeed, type Span } from "./store-feed.ts";
import { toFeedLine } from "./to-feed-item.ts";

const PAGE_SIZE = 25;

/**
 * The notes this tenant may read, newest first, by the week of their publication. `query` is the page's address:
 * `before` is the `older` of the page before, and what it does not understand filters nothing.
 */
export async function listFeed(ctx: TenantContext, query: FeedQuery): Promise<FeedPage> {
  const filter = readFeedFilter(query);
  const reader = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  return withTenant(ctx, async (db) => {
    const span = spanOf(filter, ctx.tenant.timeZone);
    const before = readCursor(query.before);
    const found = await findFeed(db, reader, { filter, span, before, take: PAGE_SIZE + 1 });
    const published = found.flatMap((note) => (note.publishedAt ? [{ note, at: note.publishedAt }] : []));
    const { rows, older } = takePage(published, PAGE_SIZE, ({ note, at }) => ({ at, id: note.id }));
    const notes = rows.map(({ note }) => toFeedLine(note));
    const lastLookedAt = await readLastLook(db, ctx);
    return {
      weeks: groupByWeek(notes, ctx.now, ctx.tenant.timeZone),
      ...{ filter, older, lastLookedAt },
      ignored: ignoredParts(query),
      newSince: lastLookedAt ? await countSince(db, ctx.tenant.id, lastLookedAt) : 0,
    };
  });
}

/** The filter's days as instants of the site. */
export function spanOf({ from, to }: Pick<FeedFilter, "from" | "to">, zone: string): Span {
  return {
    since: from ? (dayIn(from, zone)?.startsAt ?? null) : null,
    until: to ? (dayIn(to, zone)?.endsAt ?? null) : null,
  };
}
