import "server-only";
import type { FeedItem, FeedLine, NoteLink } from "./schema-feed.ts";
import type { FeedRecord } from "./store-feed.ts";

/** Throws for a note that was never published: the database's policies keep those out of every feed. */
export function toFeedItem({
  id: _id,
  status,
  publishedAt,
  release,
  ...note
}: Omit<FeedRecord, "isUnread">): FeedItem {
  if (!publishedAt) throw new Error(`The note ${note.slug} is in a feed unpublished.`);
  const { component, version, kind, outOfTrain, deployments, reships } = release;
  return {
    ...note,
    ...{ component, version, kind, outOfTrain },
    publishedAt,
    withdrawn: status === "withdrawn",
    rolledBackAt: deployments[0]?.rolledBackAt ?? null,
    reshippedAs: toNoteLink(reships[0]),
  };
}

/** A feed's line: the note with whether its reader has opened it. */
export function toFeedLine({ isUnread, ...note }: FeedRecord): FeedLine {
  return { ...toFeedItem(note), isUnread };
}

/** The way to another release's note; null where the reader's scope shows none. */
export function toNoteLink(
  release: { version: string; note: { slug: string } | null } | null | undefined,
): NoteLink | null {
  return release?.note ? { version: release.version, slug: release.note.slug } : null;
}
