import { weekOf } from "#lib/time/week.ts";
import type { Series } from "./series.ts";
import { type Pair, type PlacedHour, placed, type Way } from "./ways.ts";

const hourMs = 3_600_000;
/** History ends so long before the week it speaks of, as when windows are proposed two weeks ahead. */
const aheadHours = 14 * 24;
const weekHours = 7 * 24;
/** A week is judged when so much of it was measured. */
const leastMeasured = 0.75;

/** How a way did on one series, over its later weeks. */
export type Verdict = {
  /** Requests that fell in the chosen windows, and in the quietest of their weeks. */
  met: number;
  best: number;
  /** The same of what was usual, without the luck of single hours. */
  usuallyMet: number;
  usuallyBest: number;
  weeks: number;
  /** Weeks of the series that say nothing: too little history, or too little measured. */
  skipped: number;
  /** Of all windows, and of the chosen ones, how many met what the range said. */
  windows: number;
  held: number;
  chosenHeld: number;
};

/** Chooses the quietest two hours of each later week by what was known 14 days before, and looks at what really fell. */
export function judge(series: Series, way: Way): Verdict {
  const samples = placed(series);
  const verdict: Verdict = {
    met: 0,
    best: 0,
    usuallyMet: 0,
    usuallyBest: 0,
    weeks: 0,
    skipped: 0,
    windows: 0,
    held: 0,
    chosenHeld: 0,
  };
  const first = samples[0]?.at ?? 0;
  for (const from of laterWeeks(series)) {
    const asOf = from - aheadHours;
    const windows = pairs(samples.filter(({ at }) => at >= from && at < from + weekHours));
    if (asOf - first < series.leastDays * 24 || windows.length < leastMeasured * weekHours) {
      verdict.skipped += 1;
      continue;
    }
    const estimate = way(samples.filter(({ at }) => at < asOf));
    const judged = windows.flatMap((window) => {
      const expected = estimate(window);
      const met = sumOf(window, "requests");
      return expected
        ? [{ ...expected, window, met, held: expected.lower <= met && met <= expected.upper }]
        : [];
    });
    const [chosen] = judged.toSorted((a, b) => a.expected - b.expected);
    if (!chosen) {
      verdict.skipped += 1;
      continue;
    }
    verdict.weeks += 1;
    verdict.met += chosen.met;
    verdict.best += Math.min(...windows.map((window) => sumOf(window, "requests")));
    verdict.usuallyMet += sumOf(chosen.window, "usual");
    verdict.usuallyBest += Math.min(...windows.map((window) => sumOf(window, "usual")));
    verdict.windows += judged.length;
    verdict.held += judged.filter(({ held }) => held).length;
    verdict.chosenHeld += chosen.held ? 1 : 0;
  }
  return verdict;
}

/** The full weeks after the first, Monday to Sunday at the site: when they start, in hours since 1970. */
function laterWeeks({ hours, zone }: Series): number[] {
  const [first, last] = [hours[0]?.hour, hours.at(-1)?.hour];
  if (!first || !last) return [];
  const starts: number[] = [];
  for (let week = weekOf(first, zone); week.endsAt <= last; ) {
    week = weekOf(week.endsAt, zone);
    if (week.endsAt.getTime() <= last.getTime() + hourMs) starts.push(week.startsAt.getTime() / hourMs);
  }
  return starts;
}

function sumOf([a, b]: Pair, of: "requests" | "usual"): number {
  return a[of] + b[of];
}

function pairs(week: PlacedHour[]): Pair[] {
  return week.flatMap((hour, index): Pair[] => {
    const next = week[index + 1];
    return next && next.at === hour.at + 1 ? [[hour, next]] : [];
  });
}
