import type { Demand } from "./rules-demand.ts";
import { holder, type Span, toSpan, toucher } from "./rules-spans.ts";
import type { BusySpan, SoftSpan } from "./schema.ts";

export { overlap } from "./rules-spans.ts";

/** A window that touches a soft blackout ranks as if it had so many times the requests. */
export const SOFT_BLACKOUT_PRICE = 2;
/** The same for a window that is not wholly within the off-peak hours, where there are any. */
export const OUTSIDE_HOURS_PRICE = 1.5;

/** What was asked for, instants in ms since 1970. */
export type Ranking = {
  /** In order, a step apart. */
  starts: number[];
  durationMs: number;
  demand: Demand;
  /** Spans that no window may touch. */
  busy: BusySpan[];
  soft: SoftSpan[];
  /** The off-peak hours of these dates; null where there are none to prefer. */
  welcome: Span[] | null;
};

/** A free window: what it is expected to meet, and what it ranks as. */
export type RankedWindow = {
  start: number;
  end: number;
  expected: number;
  priced: number;
  inSoft: boolean;
  /** Null where there are no off-peak hours to be in. */
  inWelcome: boolean | null;
};

export type Ranked = {
  /** All free windows whose hours were measured, in order of time. */
  windows: RankedWindow[];
  free: number;
  /** The least that any window of these dates is expected to meet, free or not. */
  quietest: number;
};

/** Prices every window in one walk through the sorted spans. */
export function priceWindows({ starts, durationMs, demand, busy, soft, welcome }: Ranking): Ranked {
  const isBusy = toucher(busy.map(toSpan));
  const isSoft = toucher(soft.map(toSpan));
  const isWelcome = welcome && holder(welcome);
  const windows: RankedWindow[] = [];
  let [free, quietest] = [0, Number.POSITIVE_INFINITY];
  for (const start of starts) {
    const end = start + durationMs;
    const expected = demand(start, end);
    if (expected < quietest) quietest = expected;
    if (isBusy(start, end)) continue;
    free += 1;
    if (Number.isNaN(expected)) continue;
    const [inSoft, inWelcome] = [isSoft(start, end), isWelcome ? isWelcome(start, end) : null];
    const price = (inSoft ? SOFT_BLACKOUT_PRICE : 1) * (inWelcome === false ? OUTSIDE_HOURS_PRICE : 1);
    windows.push({ start, end, expected, priced: price * expected, inSoft, inWelcome });
  }
  return { windows, free, quietest };
}

/** Orders windows by what they rank as, then by what they are expected to meet, then by time. */
export function cheaperFirst(a: RankedWindow, b: RankedWindow): number {
  return a.priced - b.priced || a.expected - b.expected || a.start - b.start;
}

/** Orders by price in steps of two hundredths, then by time: nobody waits for months to spare a hundredth. */
function soonerAmongAlike(a: RankedWindow, b: RankedWindow): number {
  const step = ({ priced }: RankedWindow) => Math.round(Math.log(priced + 1) / 0.02);
  return step(a) - step(b) || a.start - b.start;
}

/** The best windows one a day, and not all on one weekday while others are left; days count from 1 January 1970. */
export function bestOnDays(
  windows: RankedWindow[],
  top: number,
  dayOf: (at: number) => number,
): RankedWindow[] {
  const bestOf = new Map<number, RankedWindow>();
  for (const window of windows) {
    const day = dayOf(window.start);
    const best = bestOf.get(day);
    if (!best || cheaperFirst(window, best) < 0) bestOf.set(day, window);
  }
  const days = [...bestOf].toSorted(([, a], [, b]) => soonerAmongAlike(a, b));
  const sameWeekday = Math.ceil(top / 3);
  const taken = new Map<number, number>();
  const [varied, more]: [RankedWindow[], RankedWindow[]] = [[], []];
  for (const [day, window] of days) {
    const count = (taken.get(day % 7) ?? 0) + 1;
    taken.set(day % 7, count);
    (count <= sameWeekday ? varied : more).push(window);
  }
  return [...varied, ...more].slice(0, top).toSorted(cheaperFirst);
}

/** The best windows of which no two overlap. */
export function bestApart(windows: RankedWindow[], top: number): RankedWindow[] {
  const chosen: RankedWindow[] = [];
  for (const window of windows.toSorted(cheaperFirst)) {
    if (chosen.length === top) break;
    if (chosen.every(({ start, end }) => window.end <= start || end <= window.start)) chosen.push(window);
  }
  return chosen;
}
