/** The element of `list` at `index`, counted round and round. Throws for an empty list. */
export function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("There is nothing to pick from.");
  return found;
}
