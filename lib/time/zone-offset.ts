import "server-only";
import { Temporal } from "temporal-polyfill";

/** How far clocks in `zone` are ahead of UTC at that instant, in minutes; for clocks that tick in a browser. */
export function offsetMinutes(at: Date, zone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return zoned.offsetNanoseconds / 60e9;
}
