import "server-only";
import { Temporal } from "temporal-polyfill";
import { isInCalendar } from "./calendar-range.ts";

/** A calendar week, Monday to Sunday: `[startsAt, endsAt)`, and the first instant of each of its days. */
export type Week = { startsAt: Date; endsAt: Date; days: Date[] };

/** The week that clocks in `zone` show at that instant. Begins where the day begins, also where midnight is skipped. */
export function weekOf(instant: Date, zone: string): Week {
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  return weekHolding(day, zone);
}

/** The week that holds the calendar day "2026-11-24"; null for what is no day, or none of this century. */
export function weekOfDay(day: unknown, zone: string): Week | null {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !isInCalendar(day)) return null;
  try {
    return weekHolding(Temporal.PlainDate.from(day, { overflow: "reject" }), zone);
  } catch {
    return null;
  }
}

/** The calendar day "2026-11-24" in `zone` as `[startsAt, endsAt)`; null for what is no day of this century. */
export function dayIn(day: string, zone: string): { startsAt: Date; endsAt: Date } | null {
  if (!isInCalendar(day)) return null;
  try {
    const plain = Temporal.PlainDate.from(day, { overflow: "reject" });
    return { startsAt: startOf(plain, zone), endsAt: startOf(plain.add({ days: 1 }), zone) };
  } catch {
    return null;
  }
}

/** "2026-11-24": the day that calendars in `zone` show at that instant. */
export function calendarDay(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

function weekHolding(day: Temporal.PlainDate, zone: string): Week {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const starts = Array.from({ length: 8 }, (_, index) => startOf(monday.add({ days: index }), zone));
  const [startsAt, endsAt] = [starts[0] as Date, starts[7] as Date];
  return { startsAt, endsAt, days: starts.slice(0, 7) };
}

function startOf(day: Temporal.PlainDate, zone: string): Date {
  return new Date(day.toZonedDateTime(zone).epochMilliseconds);
}
