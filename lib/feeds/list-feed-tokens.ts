import "server-only";
import { asReader, type FeedReader, ownerOf } from "./owner.ts";
import { MOST_FEED_TOKENS } from "./rules.ts";
import type { FeedTokenDto } from "./schema.ts";
import { findLiveTokens } from "./store.ts";

/** The person's own live addresses, a member's in this tenant, newest first. */
export function listFeedTokens(reader: FeedReader): Promise<FeedTokenDto[]> {
  return asReader(reader, (db) => findLiveTokens(db, ownerOf(reader), MOST_FEED_TOKENS));
}
