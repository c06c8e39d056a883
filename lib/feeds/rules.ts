import type { FeedFormat } from "./schema.ts";

/** Live feed addresses of one person in one tenant. */
export const MOST_FEED_TOKENS = 10;
/** Notes in a feed. */
export const MOST_FEED_NOTES = 50;

export const feedContentTypes: Record<FeedFormat, string> = {
  "atom.xml": "application/atom+xml; charset=utf-8",
  "rss.xml": "application/rss+xml; charset=utf-8",
  "feed.json": "application/feed+json; charset=utf-8",
};

export function isFeedFormat(name: string): name is FeedFormat {
  return Object.hasOwn(feedContentTypes, name);
}

/** Whether the reader of `ifNoneMatch` has what `etag` names (RFC 9110, 13.1.2: compared weakly). */
export function hasSame(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(etag));
}
