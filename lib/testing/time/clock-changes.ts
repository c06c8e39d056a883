import { Temporal } from "temporal-polyfill";

/** Clocks of a zone jump at an instant, by so many minutes: forward over a gap, or back into a fold. */
export type ClockChange = { zone: string; at: Date; minutes: number; offsetBeforeMinutes: number };

/** Every zone the runtime knows, UTC among them. */
export const everyZone = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

const FIRST = new Date("2026-01-01T00:00Z");
const LAST = new Date("2029-01-01T00:00Z");

/** Every change of clocks in a zone from 2026 to the end of 2028. */
export function clockChanges(zone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST.getTime()).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds >= LAST.getTime()) return changes;
    const before = next.subtract({ nanoseconds: 1 }).offsetNanoseconds / 60e9;
    changes.push({
      zone,
      at: new Date(next.epochMilliseconds),
      minutes: next.offsetNanoseconds / 60e9 - before,
      offsetBeforeMinutes: before,
    });
    at = next;
  }
}

/** Every change of every zone from 2026 to the end of 2028. */
export const everyClockChange = (): ClockChange[] => everyZone.flatMap(clockChanges);

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** The wall time at an offset from UTC, by nothing but arithmetic: what tests compare with. */
export const wallAt = (at: Date, offsetMinutes: number): string =>
  minutesAfter(at, offsetMinutes).toISOString().slice(0, 16);

/** The offset from UTC by the runtime's own formatter, which shares no code with what is tested. */
export function offsetMinutes(at: Date, zone: string): number {
  const name = formatterOf(zone)
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(zone) ?? new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  formatters.set(zone, made);
  return made;
}
