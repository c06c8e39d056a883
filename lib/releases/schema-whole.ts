import type { FeedItem } from "./schema-feed.ts";

/** A published note with all its texts, as it leaves the portal: in a file, in a feed. */
export type WholeNote = FeedItem & {
  id: string;
  impact: string;
  bodyMarkdown: string;
  /** Sanitised when it was rendered. */
  bodyHtml: string;
  /** What the last correction says it corrected; null when the note stands as first published. */
  correction: { at: Date; text: string } | null;
  /** Null: not withdrawn. */
  withdrawal: { at: Date; reason: string } | null;
  /** When the reader was last told something new: published, corrected, rolled back or withdrawn. */
  changedAt: Date;
};
