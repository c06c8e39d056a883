import { z } from "zod";
import { isInCalendar } from "#lib/time/calendar-range.ts";
import { changeType, component, releaseKind } from "./schema.ts";
import { type NoteFilter, noteStatus } from "./schema-desk.ts";
import { type FeedFilter, feedStates } from "./schema-feed.ts";

const environment = z.enum(["staging", "non_production", "production"]);
const feedState = z.enum(feedStates);
const day = z.iso.date().refine(isInCalendar);

/** An address's query; every part of it may be anything. */
export type FeedQuery = Partial<Record<keyof FeedFilter | "before", unknown>>;

/** Reads a feed's filter from an address; what is unknown filters nothing. */
export function readFeedFilter(query: FeedQuery): FeedFilter {
  return {
    component: component.safeParse(query.component).data ?? null,
    kind: releaseKind.safeParse(query.kind).data ?? null,
    type: changeType.safeParse(query.type).data ?? null,
    environment: environment.safeParse(query.environment).data ?? null,
    state: feedState.safeParse(query.state).data ?? null,
    from: day.safeParse(query.from).data ?? null,
    to: day.safeParse(query.to).data ?? null,
  };
}

/** What an address asks for that nobody understands, by name; days in the wrong order are said as "to". */
export function ignoredParts(query: FeedQuery): string[] {
  const filter = readFeedFilter(query);
  const names = Object.keys(filter) as (keyof FeedFilter)[];
  const unread = names.filter((name) => query[name] !== undefined && query[name] !== "" && !filter[name]);
  const isReversed = filter.from !== null && filter.to !== null && filter.from > filter.to;
  return isReversed ? [...unread, "to"] : unread;
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
