import { Temporal } from "temporal-polyfill";
import { resolveWallTime } from "#lib/time/wall-time.ts";

/** A day of the calendar: "2026-11-24". */
export type Day = string;

/** Everything in the demonstration world is counted from the day it is loaded on. */
export function today(now: Date): Day {
  return now.toISOString().slice(0, "2026-11-24".length);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

/** The nearest day from `day` on that lies from Tuesday to Thursday: no site's clocks change on one. */
export function midweekFrom(day: Day): Day {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  if (dayOfWeek === 1) return addDays(day, 1);
  return dayOfWeek > 4 ? addDays(day, 9 - dayOfWeek) : day;
}

/** The instant at which clocks in `zone` show that time; where they skip it, the next they show. */
export function at(day: Day, clock: string, zone: string): Date {
  const wall = resolveWallTime(`${day}T${clock}`, zone, "earlier");
  if (wall.kind === "ok") return wall.instant;
  return wall.kind === "gap" ? wall.after.instant : wall.earlier;
}

/** The last working day of most sites up to that day. */
export function workdayUntil(day: Day): Day {
  return addDays(day, Math.min(0, 5 - Temporal.PlainDate.from(day).dayOfWeek));
}

export function plusMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** The same instant of the calendar on every machine: a date without a time, as the database keeps it. */
export function asDate(day: Day): Date {
  return at(day, "00:00", "UTC");
}
