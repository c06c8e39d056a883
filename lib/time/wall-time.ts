import "server-only";
import { Temporal } from "temporal-polyfill";

/** A time as a clock on the wall shows it: "2026-12-01T02:00". It names an instant only together with a zone. */
export type WallTime = string;

/** Which of the two instants is meant when clocks go back and show a time twice. */
export type FoldChoice = "earlier" | "later";

export type WallInstant = { wall: WallTime; instant: Date };

export type WallTimeResult =
  | { kind: "ok"; instant: Date }
  /** Clocks skip this time: the neighbours are it moved back and forward by the length of the gap. */
  | { kind: "gap"; before: WallInstant; after: WallInstant }
  /** Clocks show this time twice. */
  | { kind: "fold"; earlier: Date; later: Date };

const wallTimePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** True for "YYYY-MM-DDTHH:mm" on a day and minute that the calendar has. */
export function isWallTime(text: string): text is WallTime {
  if (!wallTimePattern.test(text)) return false;
  try {
    Temporal.PlainDateTime.from(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks in `zone` show `wall`. A gap is never guessed across; a fold needs `choice`.
 * Throws RangeError for a malformed wall time or an unknown zone: check with `isWallTime` and `isTimeZone`.
 */
export function resolveWallTime(wall: WallTime, zone: string, choice?: FoldChoice): WallTimeResult {
  const plain = Temporal.PlainDateTime.from(wall);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: "ok", instant: toDate(earlier) };

  const shownAsAsked = earlier.toPlainDateTime().equals(plain);
  if (!shownAsAsked) return { kind: "gap", before: toWallInstant(earlier), after: toWallInstant(later) };
  if (choice) return { kind: "ok", instant: toDate(choice === "earlier" ? earlier : later) };
  return { kind: "fold", earlier: toDate(earlier), later: toDate(later) };
}

/** What a clock in `zone` shows at that instant, to the minute. */
export function toWallTime(instant: Date, zone: string): WallTime {
  return zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** What a clock shows at that instant, and which of the two showings it is where clocks show it twice. */
export function toTypedWall(instant: Date, zone: string): { wallStart: WallTime; fold?: FoldChoice } {
  const wallStart = toWallTime(instant, zone);
  const read = resolveWallTime(wallStart, zone);
  if (read.kind !== "fold") return { wallStart };
  return { wallStart, fold: read.earlier.getTime() === instant.getTime() ? "earlier" : "later" };
}

/** What a clock shows that many days later at the same time of day. Throws RangeError for a malformed wall time. */
export function addWallDays(wall: WallTime, days: number): WallTime {
  return Temporal.PlainDateTime.from(wall).add({ days }).toString({ smallestUnit: "minute" });
}

/** 0 is Monday 00:00-01:00 in `zone`, 167 Sunday 23:00-24:00. */
export function hourOfWeek(instant: Date, zone: string): number {
  const { dayOfWeek, hour } = zoned(instant, zone);
  return (dayOfWeek - 1) * 24 + hour;
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

function toDate(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds);
}

function toWallInstant(at: Temporal.ZonedDateTime): WallInstant {
  const instant = toDate(at);
  return { wall: toWallTime(instant, at.timeZoneId), instant };
}
