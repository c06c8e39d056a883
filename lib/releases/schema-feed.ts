import type { Stop } from "#lib/deployments/schema.ts";
import type { ChangeTypeName, ComponentName, ReleaseKindName } from "./schema.ts";

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

/** The notes of one calendar week, Monday to Sunday by the tenant's clocks. */
export type FeedWeek = { startsAt: Date; isThisWeek: boolean; notes: FeedItem[] };

export type FeedFilter = {
  component: ComponentName | null;
  kind: ReleaseKindName | null;
  type: ChangeTypeName | null;
};

export type FeedPage = { weeks: FeedWeek[]; filter: FeedFilter; older: string | null };

/** A note as a tenant reads it, with where the release stands in the tenant's own environments. */
export type NoteDetail = FeedItem & {
  impact: string;
  /** Sanitised when it was rendered. */
  bodyHtml: string;
  reshipOf: NoteLink | null;
  stops: Stop[];
};
