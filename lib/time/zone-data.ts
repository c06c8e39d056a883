import "server-only";
import { toWallTime, type WallTime } from "./wall-time.ts";

/** A time as a person chose it, with the instant it named by the time zone data of that day. */
export type KeptWallTime = { wallStart: WallTime; timeZone: string; startsAt: Date };

/** The release of the IANA time zone data that this process reckons with: "2026c". */
export function zoneDataVersion(): string {
  return process.versions["tz"] ?? "unknown";
}

/**
 * Whether clocks still show the chosen time at the kept instant. Either instant of a time shown twice will do; a time
 * that clocks have come to skip is shown by none.
 */
export function isStillShown({ wallStart, timeZone, startsAt }: KeptWallTime): boolean {
  return shownAt(startsAt, timeZone) === wallStart;
}

// The data of a process never change, and every look at the inbox asks about the same thousands of times.
const shown = new Map<string, WallTime>();
const MOST_REMEMBERED = 20_000;

function shownAt(instant: Date, zone: string): WallTime {
  const key = `${zone} ${instant.getTime()}`;
  let wall = shown.get(key);
  if (wall === undefined) {
    if (shown.size >= MOST_REMEMBERED) shown.clear();
    wall = toWallTime(instant, zone);
    shown.set(key, wall);
  }
  return wall;
}
