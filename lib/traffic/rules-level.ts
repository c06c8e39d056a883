import type { WeekFit } from "./rules-fit.ts";
import { median, spread, weightedMedian } from "./rules-statistics.ts";

/** A week is compared with others when two days of it were measured. */
const leastHours = 48;
/** What lies further back says nothing about where requests are going. */
const mostWeeks = 12;
const leastWeeksForGrowth = 4;
/** A week before the newest counts half when it is this many weeks older. */
const halfLifeWeeks = 2;
/** Four in five of normally spread values lie within so many standard deviations. */
export const fourInFive = 1.2816;
/** How far levels stray in two or three weeks, as long as there are too few weeks to see it: a tenth. */
const presumedStray = 0.1;
const presumedPairs = 3;
const leastStray = 0.005;

type Week = { back: number; level: number; hours: number };

/** Where the weeks stand and go: logarithms, and per week. */
export type Level = { level: number; growth: number; stray: number };

/** The level of the newest week, growth when it is clear, and how far the weeks to come stray from both. */
export function levelOf({ levels, weeksBack }: Pick<WeekFit, "levels" | "weeksBack">): Level {
  const counts = new Int32Array(levels.length);
  for (const back of weeksBack) counts[back] = (counts[back] ?? 0) + 1;
  const weeks = Array.from(levels, (level, back): Week => ({ level, back, hours: counts[back] ?? 0 }))
    .filter(({ hours }) => hours >= leastHours)
    .slice(0, mostWeeks);
  if (weeks.length === 0) return { level: median(levels), growth: 0, stray: fourInFive * presumedStray };
  const growth = growthOf(weeks);
  const level = weightedMedian(
    weeks.map((week) => ({
      value: week.level + growth * week.back,
      weight: week.hours * 0.5 ** (week.back / halfLifeWeeks),
    })),
  );
  return { level, growth, stray: fourInFive * strayOf(weeks, growth) };
}

/** The median growth between all pairs of weeks, made smaller the less it stands out from how weeks stray. */
function growthOf(weeks: Week[]): number {
  if (weeks.length < leastWeeksForGrowth) return 0;
  const raw = median(
    pairs(weeks).map(([newer, older]) => (newer.level - older.level) / (older.back - newer.back)),
  );
  const level = weeks.map((week) => week.level + raw * week.back);
  const middle = median(level);
  const noise = spread(level.map((one) => one - middle)) + leastStray;
  const count = weeks.length;
  const doubt = noise * Math.sqrt(12 / (count * (count * count - 1)));
  return (raw * raw * raw) / (raw * raw + 7 * doubt * doubt);
}

function strayOf(weeks: Week[], growth: number): number {
  const near = pairs(weeks).filter(([newer, older]) => [2, 3].includes(older.back - newer.back));
  const strays = near.map(([newer, older]) => newer.level - older.level - growth * (older.back - newer.back));
  const presumed = presumedPairs * presumedStray ** 2;
  return Math.sqrt((presumed + strays.length * spread(strays) ** 2) / (presumedPairs + strays.length));
}

function pairs(weeks: Week[]): [newer: Week, older: Week][] {
  return weeks.flatMap((newer, index) => weeks.slice(index + 1).map((older): [Week, Week] => [newer, older]));
}
