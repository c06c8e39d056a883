import type { EnvironmentKind } from "#lib/db/generated/enums.ts";
import type { StagedStop } from "#lib/deployments/schema.ts";
import type { NoteReading } from "#lib/reading/schema.ts";
import type { ChangeTypeName, ComponentName, ReleaseKindName } from "./schema.ts";
import type { PublishedRevision, RelatedNote } from "./schema-note.ts";

/** Another release's note that the reader may open. */
export type NoteLink = { version: string; slug: string };

/** A note's line in a tenant's feed. */
export type FeedItem = {
  slug: string;
  component: ComponentName;
  version: string;
  kind: ReleaseKindName;
  /** Shipped outside the Tuesday-to-Thursday train. */
  outOfTrain: boolean;
  headline: string;
  summary: string;
  /** Empty: nothing to do. */
  actionRequired: string;
  changeTypes: ChangeTypeName[];
  publishedAt: Date;
  withdrawn: boolean;
  /** When one of the tenant's own environments went back to the last stable version; null when none did. */
  rolledBackAt: Date | null;
  /** The release that ships this one again. */
  reshippedAs: NoteLink | null;
};

/** A note's line with what its reader has made of it. */
export type FeedLine = FeedItem & { isUnread: boolean };

/** The notes of one calendar week, Monday to Sunday by the tenant's clocks. */
export type FeedWeek = { startsAt: Date; isThisWeek: boolean; notes: FeedLine[] };

/** What a feed is narrowed to besides its release: what asks for something, was taken back, or is not read yet. */
export const feedStates = ["unread", "action", "taken_back"] as const;
export type FeedState = (typeof feedStates)[number];

/** A feed's filter as its address says it; days are the site's, both included. */
export type FeedFilter = {
  component: ComponentName | null;
  kind: ReleaseKindName | null;
  type: ChangeTypeName | null;
  /** Releases that were completed in this environment of the tenant's. */
  environment: EnvironmentKind | null;
  state: FeedState | null;
  from: string | null;
  to: string | null;
};

export type FeedPage = {
  weeks: FeedWeek[];
  filter: FeedFilter;
  /** Names of the parts of the address that were not understood, and filter nothing. */
  ignored: string[];
  older: string | null;
  /** When the reader looked at the feed before; null at the first look. */
  lastLookedAt: Date | null;
  /** How many notes came since, however the feed is narrowed. */
  newSince: number;
};

/** The newest notes, and how many came since the reader last looked at the feed. */
export type LatestNotes = { notes: FeedLine[]; lastLookedAt: Date | null; newSince: number };

/** What changed for a tenant between two days, oldest first. */
export type ChangesReport = {
  from: string;
  to: string;
  notes: FeedItem[];
  /** Whether there were more than are listed. */
  isCut: boolean;
};

/** A note as a tenant reads it, with where the release stands in the tenant's own environments. */
export type NoteDetail = FeedItem & {
  impact: string;
  /** Sanitised when it was rendered. */
  bodyHtml: string;
  reshipOf: NoteLink | null;
  withdrawal: { at: Date; reason: string } | null;
  /** The number of the text that is read now. */
  revision: number;
  /** Newest first. */
  revisions: PublishedRevision[];
  stops: StagedStop[];
  related: RelatedNote[];
  reading: NoteReading;
};
