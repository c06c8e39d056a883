import "server-only";
import { formatInstant, formatWallTime, formatWindow } from "#lib/time/format.ts";
import type { WindowChangeDto } from "./schema.ts";

const words = {
  moved: "Moved",
  deferred: "Put off by a week",
  extended: "Extended",
  cancelled: "Cancelled",
  zone_data: "Kept at its instant after a change of time zone data",
} as const;

export type WindowChangeRecord = {
  sequence: number;
  kind: keyof typeof words;
  fromStartsAt: Date;
  fromEndsAt: Date;
  fromWallStart: string;
  toStartsAt: Date | null;
  toEndsAt: Date | null;
  reason: string;
  at: Date;
  by: { name: string };
};

/** A change of an agreed window: its times by the site's clocks, when it was made by those of `zone`. */
export function toWindowChange(
  change: WindowChangeRecord,
  siteZone: string,
  zone = siteZone,
): WindowChangeDto {
  const { sequence, kind, toStartsAt, toEndsAt, reason, at, by } = change;
  return {
    sequence,
    what: words[kind],
    // There the instant stayed and the clocks changed: only the wall time tells what it was.
    was:
      kind === "zone_data"
        ? formatWallTime(change.fromWallStart, siteZone)
        : formatWindow(change.fromStartsAt, change.fromEndsAt, siteZone),
    becomes: toStartsAt && toEndsAt ? formatWindow(toStartsAt, toEndsAt, siteZone) : null,
    reason,
    changed: { at: at.toISOString(), text: formatInstant(at, zone), by: by.name },
  };
}
