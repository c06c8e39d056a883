/** The smallest of `values` that so many percent do not exceed (nearest rank), for each of `ranks`. Throws for no values. */
export function percentiles<const Ranks extends readonly number[]>(
  values: number[],
  ranks: Ranks,
): { [Index in keyof Ranks]: number } {
  if (values.length === 0) throw new Error("There are no values to rank.");
  const sorted = values.toSorted((a, b) => a - b);
  return ranks.map((rank) => sorted[Math.max(Math.ceil((rank / 100) * sorted.length), 1) - 1]) as {
    [Index in keyof Ranks]: number;
  };
}
