import {
  fitMeans,
  fitMedians,
  type Part,
  type Rest,
  ratio,
  type Sums,
  setEffect,
  sumsOf,
} from "./rules-fit-part.ts";
import { median, spread } from "./rules-statistics.ts";
import type { WeekSample } from "./schema.ts";

export const hoursOfWeek = 168;
/** After so many weeks an hour counts half: habits change. */
const halfLifeWeeks = 4;
/** What strays more than so many times the usual counts as if it strayed that much: bursts, outages. */
const usualStrays = 1.5;
/** A weekday is believed by half once so many of its hours were measured. */
const weekdayDoubt = 4;
/** Hours of the week differ from what their day and hour say by a twentieth of the noise at least. */
const leastDifference = 1 / 20;
/** Neighbouring hours of one night err alike, so that they say less than as many by themselves. */
const nightsErrTogether = 2;
/** Added before the logarithm, as a share of the middle hour, so that hours without requests have one. */
const floorShare = 0.05;
const leastSpread = 1e-3;
const rounds = 4;

/** Log requests as a sum of the week's level and the shape of all weeks. */
export type WeekFit = {
  floor: number;
  /** How many weeks before the newest hour each sample is. */
  weeksBack: Int32Array;
  /** The level of each week back, 0 the newest. */
  levels: Float64Array;
  /** What each hour of the week adds to a level. */
  shape: Float64Array;
  /** How far each sample strays from its fit, widened by how much it drew the fit to itself. */
  strays: Float64Array;
};

/**
 * Takes hours apart into levels of weeks and one shape of the week: of the hour of the day, the weekday, and what the
 * hour of the week has beyond both. Least squares on logarithms, in which bursts, outages and old weeks count less.
 */
export function fitWeeks(samples: WeekSample[]): WeekFit {
  const newest = samples.reduce((latest, { at }) => Math.max(latest, at), 0);
  const weeksBack = Int32Array.from(samples, ({ at }) => Math.floor((newest - at) / hoursOfWeek));
  const weeks: Part = { of: weeksBack, effect: new Float64Array(1 + Math.max(0, ...new Set(weeksBack))) };
  const hours = partOf(samples, 24, (hourOfWeek) => hourOfWeek % 24);
  const weekdays = partOf(samples, 7, (hourOfWeek) => Math.floor(hourOfWeek / 24));
  const own = partOf(samples, hoursOfWeek, (hourOfWeek) => hourOfWeek);

  const floor =
    floorShare * (median(samples.map(({ requests }) => requests).filter((some) => some > 0)) || 1);
  const recency = Float64Array.from(weeksBack, (back) => 0.5 ** (back / halfLifeWeeks));
  const rest: Rest = {
    strays: Float64Array.from(samples, ({ requests }) => Math.log(requests + floor)),
    weights: recency,
  };
  fitMedians(hours, rest);
  let pulls = new Float64Array(hoursOfWeek);
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) rest.weights = robustWeights(rest.strays, recency);
    fitMedians(weeks, rest);
    if (round > 0) fitMeans(hours, rest, 0);
    fitMeans(weekdays, rest, weekdayDoubt);
    pulls = fitOwnHours(own, rest, recency);
  }
  const shape = own.effect.map(
    (effect, at) => effect + (hours.effect[at % 24] ?? 0) + (weekdays.effect[Math.floor(at / 24)] ?? 0),
  );
  const strays = rest.strays.map((stray, index) => {
    const pull = (pulls[own.of[index] ?? 0] ?? 0) + 24 / samples.length;
    const drawn = Math.min(0.8, (rest.weights[index] ?? 0) * pull);
    return stray * Math.sqrt((1 + drawn) / (1 - drawn));
  });
  return { floor, weeksBack, levels: weeks.effect, shape, strays };
}

/**
 * Draws each hour of the week towards the hours beside it, and those towards none, the more the noisier hours are
 * (empirical Bayes). Returns how much a sample of full weight pulls its hour of the week.
 */
function fitOwnHours(own: Part, rest: Rest, recency: Float64Array): Float64Array<ArrayBuffer> {
  const { sum, weight } = fullSumsOf(own, rest, recency);
  const doubt = doubtOf(sum, weight, rest);
  const beside = (all: Float64Array, at: number) =>
    (all[(at + hoursOfWeek - 1) % hoursOfWeek] ?? 0) + (all[(at + 1) % hoursOfWeek] ?? 0);
  const effect = sum.map((all, at) => {
    const neighbours = ratio(beside(sum, at), beside(weight, at) + doubt);
    return ratio(all + doubt * neighbours, (weight[at] ?? 0) + doubt);
  });
  setEffect(own, effect, rest);
  return Float64Array.from(weight, (count) => ratio(1, count + doubt));
}

/** A weekly job strays from its day each week alike: its samples weigh less against bursts, but count in full. */
function fullSumsOf(own: Part, rest: Rest, recency: Float64Array): Sums {
  const { sum, weight } = sumsOf(own, rest);
  const full = new Float64Array(weight.length);
  own.of.forEach((at, index) => {
    full[at] = (full[at] ?? 0) + (recency[index] ?? 0);
  });
  return { sum: sum.map((all, at) => ratio(all, weight[at] ?? 0) * (full[at] ?? 0)), weight: full };
}

/** For how many samples the doubt in an hour of the week counts: the noise of one, by how much such hours differ. */
function doubtOf(sum: Float64Array, weight: Float64Array, { strays, weights }: Rest): number {
  const total = weights.reduce((all, one) => all + one, 0);
  const noise = ratio(
    strays.reduce((all, stray, index) => all + (weights[index] ?? 0) * stray * stray, 0),
    total,
  );
  const measured = weight.filter((count) => count > 0).length;
  const squares = sum.reduce((all, one, at) => all + ratio(one * one, weight[at] ?? 0), 0);
  const difference = Math.max(ratio(squares - measured * noise, total), noise * leastDifference);
  return nightsErrTogether * ratio(noise, difference);
}

function robustWeights(strays: Float64Array, recency: Float64Array): Float64Array {
  const most = usualStrays * Math.max(leastSpread, spread(strays));
  return recency.map((weight, index) => weight * Math.min(1, most / Math.abs(strays[index] ?? 0)));
}

function partOf(samples: WeekSample[], size: number, of: (hourOfWeek: number) => number): Part {
  return { of: Int32Array.from(samples, ({ hourOfWeek }) => of(hourOfWeek)), effect: new Float64Array(size) };
}
