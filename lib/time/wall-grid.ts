import "server-only";
import { wallClock } from "./wall-clock.ts";

const dayMs = 86_400_000;

/**
 * The instants from `from` to `to`, both included, at which clocks in `zone` are a whole number of steps past
 * midnight, counted in elapsed minutes on days when the clocks change.
 */
export function* wallGrid(from: Date, to: Date, zone: string, stepMinutes: number): Generator<Date> {
  const [first, last, stepMs] = [from.getTime(), to.getTime(), stepMinutes * 60_000];
  if (first > last) return;
  const clock = wallClock(from, to, zone);
  let day = Math.floor(clock.shows(first) / dayMs);
  for (let start = clock.startOfDay(day); start <= last; day += 1) {
    const nextStart = clock.startOfDay(day + 1);
    const skipped = Math.max(0, Math.ceil((first - start) / stepMs));
    for (let at = start + skipped * stepMs; at < nextStart && at <= last; at += stepMs) yield new Date(at);
    start = nextStart;
  }
}
