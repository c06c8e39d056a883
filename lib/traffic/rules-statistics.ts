/** The value below which `share` of the values lie, between two of them in proportion; 0 for none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = new Float64Array(values).sort();
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}

export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** How far values stray from 0, as a standard deviation would say it, but unmoved by a few that stray far. */
export function spread(values: ArrayLike<number>): number {
  return 1.4826 * median(new Float64Array(values).map(Math.abs));
}

export type Weighed = { value: number; weight: number };

/** The value with half of the weight on each side; 0 for none. */
export function weightedMedian(values: Weighed[]): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return 0;
}
