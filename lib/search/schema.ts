import { z } from "zod";
import type { ComponentName } from "#lib/releases/schema.ts";

export const MOST_QUERY_CHARACTERS = 200;

/** What a person looks for; empty finds nothing. */
export const searchQuery = z
  .string("Write what you look for once.")
  .trim()
  .max(MOST_QUERY_CHARACTERS, `Search for ${MOST_QUERY_CHARACTERS} characters at most.`)
  .default("");

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; isHit: boolean };

/** A note that was found, ready to be shown: it crosses to the browser as JSON. */
export type SearchHit = {
  slug: string;
  version: string;
  headline: Piece[];
  /** Words of the note around what was looked for. */
  fragment: Piece[];
  /** "Tue 1 Dec 2026", by the tenant's clocks. */
  publishedOn: string;
  /** ISO 8601. */
  publishedAt: string;
  withdrawn: boolean;
  /** Found through an unfinished or mistyped word. */
  isClose: boolean;
};

/** The hits on one component, the best first. */
export type SearchGroup = { component: ComponentName; label: string; hits: SearchHit[] };

/** Groups in the order of their best hits. */
export type SearchAnswer = {
  query: string;
  groups: SearchGroup[];
  count: number;
  /** There were more than are shown. */
  isCut: boolean;
};
