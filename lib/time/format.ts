import "server-only";
import { TZDate, tz } from "@date-fns/tz";
import { differenceInCalendarDays, format } from "date-fns";
import { zoneAbbreviation, zoneCity } from "./zone.ts";

const day = "EEE d MMM yyyy";
const clock = "HH:mm";

/** "Tue 1 Dec 2026": a day needs a zone to be told, not to be read. */
export function formatDay(at: Date, zone: string): string {
  return show(at, zone, day);
}

/** "Tue 1 Dec 2026, 02:00 CET (Berlin)" */
export function formatInstant(at: Date, zone: string): string {
  return `${formatDay(at, zone)}, ${show(at, zone, clock)} ${zoneAbbreviation(at, zone)}${city(zone)}`;
}

/**
 * "Tue 1 Dec 2026, 02:00–04:00 CET (Berlin)". Two days are both named, and so are two abbreviations when the
 * clocks change between start and end: "Sun 25 Oct 2026, 01:00 CEST – 04:00 CET (Berlin)".
 */
export function formatWindow(startsAt: Date, endsAt: Date, zone: string): string {
  const [startDay, endDay] = [formatDay(startsAt, zone), formatDay(endsAt, zone)];
  const [start, end] = [show(startsAt, zone, clock), show(endsAt, zone, clock)];
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
  return `since ${show(at, zone, days > -7 ? "EEEE" : day)}`;
}

function show(at: Date, zone: string, pattern: string): string {
  return format(new TZDate(at.getTime(), zone), pattern);
}

function city(zone: string): string {
  const name = zoneCity(zone);
  return name ? ` (${name})` : "";
}
