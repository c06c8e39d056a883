import "server-only";
import { type Week, weekOf, weekOfDay } from "./week.ts";

/** The week of the day that an address names, "2026-11-24"; the present one where it names none. */
export function askedWeek(day: unknown, now: Date, zone: string): Week {
  return weekOfDay(day, zone) ?? weekOf(now, zone);
}
