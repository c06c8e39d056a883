import "server-only";
import { type Week, weekOf, weekOfDay } from "./week.ts";

/** Days before and after these are no week of anybody's train. */
const EARLIEST = new Date("2000-01-01T00:00:00Z");
const LATEST = new Date("2100-01-01T00:00:00Z");

/** The week of the day that an address names, "2026-11-24"; the present one where it names none. */
export function askedWeek(day: unknown, now: Date, zone: string): Week {
  const week = weekOfDay(day, zone);
  return week && week.startsAt > EARLIEST && week.endsAt < LATEST ? week : weekOf(now, zone);
}
