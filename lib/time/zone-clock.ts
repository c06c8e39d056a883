import "server-only";

/** What a calendar and a clock on the wall show: "Tue", "1", "Dec", "2026", "02", "00". */
export type ClockFace = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string>;

// Made once a zone: a formatter costs a hundred times its use, and a board of 200 tenants shows a thousand times.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Reads the clocks of `zone` at that instant. Throws RangeError for an unknown zone. */
export function readClock(at: Date, zone: string): ClockFace {
  const face: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(at)) face[type] = value;
  return face as ClockFace;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
