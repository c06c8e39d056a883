import "server-only";
import { type WallClock, wallClock } from "./wall-clock.ts";

const dayMs = 86_400_000;

/**
 * The instants from `from` to `to`, both included, at which clocks in `zone` are a whole number of steps past
 * midnight, counted in elapsed minutes on days when the clocks change.
 */
export function wallGrid(from: Date, to: Date, zone: string, stepMinutes: number): Date[] {
  const span = { first: from.getTime(), last: to.getTime(), stepMinutes };
  return gridOf(wallClock(from, to, zone), span).map((at) => new Date(at));
}

/** The same for clocks that were looked up already, in ms since 1970. */
export function gridOf(
  clock: WallClock,
  { first, last, stepMinutes }: { first: number; last: number; stepMinutes: number },
): number[] {
  const stepMs = stepMinutes * 60_000;
  const grid: number[] = [];
  let day = Math.floor(clock.shows(first) / dayMs);
  for (let start = clock.firstShowing(day * dayMs); start <= last; day += 1) {
    const nextStart = clock.firstShowing((day + 1) * dayMs);
    const before = Math.max(0, Math.ceil((first - start) / stepMs));
    for (let at = start + before * stepMs; at < nextStart && at <= last; at += stepMs) grid.push(at);
    start = nextStart;
  }
  return grid;
}
