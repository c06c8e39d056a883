import type { NoteInput } from "./schema.ts";
import type { FeedItem, NoteLink } from "./schema-feed.ts";

/** A text of a note that its readers could read since then. `correction` says in a sentence why; empty for the first. */
export type PublishedRevision = { revision: number; publishedAt: Date; correction: string };

/** What a published text said; its audience is no reader's business. */
export type RevisionText = Omit<NoteInput, "audience">;

/** Why a note is named beside another. */
export type Relation = "reship" | "reshipped" | "after" | "before" | "alike";

export type RelatedNote = Pick<FeedItem, "slug" | "component" | "version" | "headline" | "publishedAt"> & {
  relation: Relation;
};

/** A part of a note in two revisions, as texts. */
export type PartDiff = { label: string; before: string; after: string };

/** Two published texts of one note beside each other. */
export type RevisionComparison = {
  note: NoteLink & Pick<FeedItem, "component" | "headline">;
  /** Newest first. */
  revisions: PublishedRevision[];
  /** Null when nothing was corrected yet: then there is one text only. */
  compared: { from: number; to: number; parts: PartDiff[] } | null;
};
