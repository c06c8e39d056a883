import "server-only";
import { weekOf } from "#lib/time/week.ts";
import type { FeedLine, FeedWeek } from "./schema-feed.ts";

/** Notes in their calendar weeks, in the order given: newest first stays newest first. */
export function groupByWeek(notes: FeedLine[], now: Date, zone: string): FeedWeek[] {
  const thisWeek = weekOf(now, zone).startsAt.getTime();
  const weeks = Map.groupBy(notes, ({ publishedAt }) => weekOf(publishedAt, zone).startsAt.getTime());
  return [...weeks].map(([startsAt, inWeek]) => ({
    startsAt: new Date(startsAt),
    isThisWeek: startsAt === thisWeek,
    notes: inWeek,
  }));
}
