import { median } from "./rules-statistics.ts";

/** What one kind of thing adds to the samples it holds: `of` names each sample's week, hour of the day or the like. */
export type Part = { of: Int32Array; effect: Float64Array };

/** What the fit leaves of each sample, and how much each counts. */
export type Rest = { strays: Float64Array; weights: Float64Array };

/** What is left of a part's samples with its own effect put back: their weighted sum and their weight. */
export type Sums = { sum: Float64Array; weight: Float64Array };

/** Moves the middle of what is left of its samples into a part. */
export function fitMedians(part: Part, { strays }: Rest): void {
  const left = Array.from(part.effect, (): number[] => []);
  part.of.forEach((at, index) => {
    left[at]?.push(strays[index] ?? 0);
  });
  add(part, Float64Array.from(left, median), strays);
}

/** Makes a part the weighted mean of its samples, drawn towards 0 as if it had `doubt` more samples there. */
export function fitMeans(part: Part, rest: Rest, doubt: number): void {
  const { sum, weight } = sumsOf(part, rest);
  setEffect(
    part,
    sum.map((all, at) => ratio(all, (weight[at] ?? 0) + doubt)),
    rest,
  );
}

export function sumsOf({ of, effect }: Part, { strays, weights }: Rest): Sums {
  const [sum, weight] = [new Float64Array(effect.length), new Float64Array(effect.length)];
  of.forEach((at, index) => {
    const counts = weights[index] ?? 0;
    sum[at] = (sum[at] ?? 0) + counts * ((strays[index] ?? 0) + (effect[at] ?? 0));
    weight[at] = (weight[at] ?? 0) + counts;
  });
  return { sum, weight };
}

export function setEffect(part: Part, effect: Float64Array, { strays }: Rest): void {
  add(
    part,
    effect.map((value, at) => value - (part.effect[at] ?? 0)),
    strays,
  );
}

/** 0 where there is nothing to divide by. */
export function ratio(sum: number, weight: number): number {
  return weight > 0 ? sum / weight : 0;
}

function add({ of, effect }: Part, more: Float64Array, strays: Float64Array): void {
  more.forEach((value, at) => {
    effect[at] = (effect[at] ?? 0) + value;
  });
  of.forEach((at, index) => {
    strays[index] = (strays[index] ?? 0) - (more[at] ?? 0);
  });
}
