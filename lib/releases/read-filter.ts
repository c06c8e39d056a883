import { z } from "zod";
import { changeType, component, releaseKind } from "./schema.ts";
import { type NoteFilter, noteStatus } from "./schema-desk.ts";
import type { FeedFilter } from "./schema-feed.ts";

/** Reads a feed's filter from an address; what is unknown filters nothing. */
export function readFeedFilter(query: { component?: unknown; kind?: unknown; type?: unknown }): FeedFilter {
  return {
    component: component.safeParse(query.component).data ?? null,
    kind: releaseKind.safeParse(query.kind).data ?? null,
    type: changeType.safeParse(query.type).data ?? null,
  };
}

/** Reads the staff list's filter from an address. */
export function readNoteFilter(query: { component?: unknown; status?: unknown }): NoteFilter {
  return {
    component: component.safeParse(query.component).data ?? null,
    status: noteStatus.safeParse(query.status).data ?? null,
  };
}

const pageNumber = z.coerce.number().int().min(1).max(1000);

/** A page's number; anything else is the first page. */
export function readPageNumber(page: unknown): number {
  return pageNumber.safeParse(page).data ?? 1;
}
