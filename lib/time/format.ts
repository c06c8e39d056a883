import "server-only";
import { tz } from "@date-fns/tz";
// The whole library would double the start of a short process.
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { zoneAbbreviation, zoneCity } from "./zone.ts";
import { readClock } from "./zone-clock.ts";

const WEEKDAYS: Record<string, string> = {
  Mon: "Monday",
  Tue: "Tuesday",
  Wed: "Wednesday",
  Thu: "Thursday",
  Fri: "Friday",
  Sat: "Saturday",
  Sun: "Sunday",
};

/** "Tue 1 Dec 2026": a day needs a zone to be told, not to be read. */
export function formatDay(at: Date, zone: string): string {
  const { weekday, day, month, year } = readClock(at, zone);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "Tue 1 Dec 2026, 02:00 CET (Berlin)" */
export function formatInstant(at: Date, zone: string): string {
  return `${formatDay(at, zone)}, ${clock(at, zone)} ${zoneAbbreviation(at, zone)}${city(zone)}`;
}

/** "Tue 1 Dec 2026, 02:00 (Berlin)": a wall time ("2026-12-01T02:00") by itself, whatever instant it names. */
export function formatWallTime(wall: string, zone: string): string {
  const at = new Date(`${wall}Z`);
  return `${formatDay(at, "UTC")}, ${clock(at, "UTC")} (${zoneCity(zone) ?? zone})`;
}

/** "02:00 CET", where the day is plain. */
export function formatClock(at: Date, zone: string): string {
  return `${clock(at, zone)} ${zoneAbbreviation(at, zone)}`;
}

/**
 * "Tue 1 Dec 2026, 02:00–04:00 CET (Berlin)". Two days are both named, and so are two abbreviations when the
 * clocks change between start and end: "Sun 25 Oct 2026, 01:00 CEST – 04:00 CET (Berlin)".
 */
export function formatWindow(startsAt: Date, endsAt: Date, zone: string): string {
  const [startDay, endDay] = [formatDay(startsAt, zone), formatDay(endsAt, zone)];
  const [start, end] = [clock(startsAt, zone), clock(endsAt, zone)];
  const [startName, endName] = [zoneAbbreviation(startsAt, zone), zoneAbbreviation(endsAt, zone)];

  const sameDay = startDay === endDay;
  const sameName = startName === endName;
  const from = sameName ? start : `${start} ${startName}`;
  const to = `${sameDay ? "" : `${endDay}, `}${end} ${endName}`;
  const dash = sameDay && sameName ? "–" : " – ";
  return `${startDay}, ${from}${dash}${to}${city(zone)}`;
}

/**
 * How far a day is, counted in the calendar of `zone`: "18 days left", "1 day left", "today", "since yesterday",
 * "since Tuesday" within the last six days, then "since Tue 1 Dec 2026".
 */
export function formatRelativeDays(now: Date, at: Date, zone: string): string {
  const days = differenceInCalendarDays(at, now, { in: tz(zone) });
  if (days > 0) return days === 1 ? "1 day left" : `${days} days left`;
  if (days === 0) return "today";
  if (days === -1) return "since yesterday";
  return `since ${days > -7 ? WEEKDAYS[readClock(at, zone).weekday] : formatDay(at, zone)}`;
}

function clock(at: Date, zone: string): string {
  const { hour, minute } = readClock(at, zone);
  return `${hour}:${minute}`;
}

function city(zone: string): string {
  const name = zoneCity(zone);
  return name ? ` (${name})` : "";
}
