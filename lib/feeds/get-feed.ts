import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { listWholeNotes } from "#lib/releases/list-whole-notes.ts";
import { composeFeed } from "./compose-feed.ts";
import { etagOf } from "./etag-of.ts";
import { feedContentTypes, MOST_FEED_NOTES } from "./rules.ts";
import type { FeedFormat } from "./schema.ts";

/** The tenant's newest notes as a feed, and the name of exactly this content. */
export async function getFeed(
  ctx: TenantContext,
  { format, token }: { format: FeedFormat; token: string },
): Promise<{ body: string; contentType: string; etag: string }> {
  const { slug, name, timeZone } = ctx.tenant;
  const body = composeFeed(format, await listWholeNotes(ctx, MOST_FEED_NOTES), {
    tenantName: name,
    zone: timeZone,
    homeUrl: publicUrl(`/t/${slug}/releases`),
    noteUrl: (noteSlug) => publicUrl(`/t/${slug}/releases/${noteSlug}`),
    selfUrl: publicUrl(`/feeds/${token}/${format}`),
  });
  return { body, contentType: feedContentTypes[format], etag: etagOf(body) };
}
