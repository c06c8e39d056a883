import "server-only";
import { Temporal } from "temporal-polyfill";

const [dayMs, hourMs] = [86_400_000, 3_600_000];
/** 1 January 1970 was a Thursday. */
const hoursBeforeThursday = 72;

/** Clocks of one zone, for many readings: their changes were looked up once. Instants are ms since 1970. */
export type WallClock = {
  /** What a clock shows at that instant, as ms since 1970 of a clock in UTC that shows the same. */
  shows: (at: number) => number;
  /** 0 is Monday 00:00-01:00, 167 Sunday 23:00-24:00. */
  hourOfWeek: (at: number) => number;
  /** The first instant at which a clock shows this or later: the other way round than `shows`, also where times are skipped. */
  firstShowing: (shown: number) => number;
};

type Stretch = { from: number; offsetMs: number };

/** Reads the clocks of `zone` from a day before `from` to a day after `to`. Throws RangeError for an unknown zone. */
export function wallClock(from: Date, to: Date, zone: string): WallClock {
  const stretches = stretchesOf(from.getTime() - 2 * dayMs, to.getTime() + 2 * dayMs, zone);
  let last = 0;
  const offsetAt = (at: number): number => {
    // Readings mostly follow each other in time.
    while (last > 0 && at < (stretches[last]?.from ?? 0)) last -= 1;
    while (at >= (stretches[last + 1]?.from ?? Number.POSITIVE_INFINITY)) last += 1;
    return stretches[last]?.offsetMs ?? 0;
  };
  const shows = (at: number) => at + offsetAt(at);
  return {
    shows,
    hourOfWeek: (at) => modulo(Math.floor(shows(at) / hourMs) + hoursBeforeThursday, 7 * 24),
    firstShowing: (shown) => {
      const starts = stretches.map(({ from: start, offsetMs }) => Math.max(start, shown - offsetMs));
      const found = starts.findIndex((at, index) => at < (stretches[index + 1]?.from ?? Infinity));
      return starts[found] ?? shown;
    },
  };
}

function stretchesOf(from: number, to: number, zone: string): Stretch[] {
  let at: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const stretches: Stretch[] = [{ from: Number.NEGATIVE_INFINITY, offsetMs: at.offsetNanoseconds / 1e6 }];
  for (at = at.getTimeZoneTransition("next"); at && at.epochMilliseconds < to; ) {
    stretches.push({ from: at.epochMilliseconds, offsetMs: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition("next");
  }
  return stretches;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
