import "server-only";
import { Temporal } from "temporal-polyfill";

/**
 * The instants from `from` to `to`, both included, at which clocks in `zone` are a whole number of steps past
 * midnight, counted in elapsed minutes on days when the clocks change.
 */
export function* wallGrid(from: Date, to: Date, zone: string, stepMinutes: number): Generator<Date> {
  const stepMs = stepMinutes * 60_000;
  let day = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).startOfDay();
  while (day.epochMilliseconds <= to.getTime()) {
    const nextDay = day.add({ days: 1 }).startOfDay();
    for (let at = day.epochMilliseconds; at < nextDay.epochMilliseconds; at += stepMs) {
      if (at >= from.getTime() && at <= to.getTime()) yield new Date(at);
    }
    day = nextDay;
  }
}
