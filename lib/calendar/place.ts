import "server-only";
import type { MonthDay } from "#lib/time/month.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import type { CalendarEntry } from "./schema.ts";

/** An entry with the time by which it finds its days. */
export type PlacedEntry = CalendarEntry & { span: TimeSpan };

const order: CalendarEntry["kind"][] = ["agreed", "offered", "ended", "cancelled", "hard", "soft", "train"];

/** What stands on a day: what is agreed first, then by time. */
export function entriesOn(day: MonthDay, entries: PlacedEntry[]): CalendarEntry[] {
  return entries
    .filter(({ span }) => overlap(span, day))
    .toSorted(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        a.span.startsAt.getTime() - b.span.startsAt.getTime(),
    )
    .map(({ span: _, ...entry }) => entry);
}

/** The days on which something begins, with it; what began before the first day stands on that one. */
export function agendaOf(days: MonthDay[], onDay: (day: MonthDay) => CalendarEntry[], now: Date) {
  const seen = new Set<string>();
  return days.flatMap((day) => {
    const begun = onDay(day).filter(({ key }) => !seen.has(key));
    for (const { key } of begun) seen.add(key);
    const isToday = day.startsAt <= now && now < day.endsAt;
    return begun.length > 0 ? [{ day: day.day, name: day.name, isToday, entries: begun }] : [];
  });
}

/** As many lines as a day's cell has room for. */
const MOST_LINES = 3;

/** What of a day its cell tells: the first entries, and how many there are of each kind. */
export function toCell(entries: CalendarEntry[]) {
  const shown = entries.length > MOST_LINES ? entries.slice(0, MOST_LINES - 1) : entries;
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  return {
    entries: shown.map(({ key, kind, short }) => ({ key, kind, short })),
    more: entries.length - shown.length,
    counts: [...byKind].map(([kind, same]) => ({ kind, count: same.length })),
  };
}
