/** Whom an announcement would reach. */
export type Reach = { tenants: number; people: number; unreached: string[] };

/** Tenants, distinct people, and the names of the tenants in which nobody would be told. */
export function reachOf(chosen: { name: string; people: number[] }[]): Reach {
  return {
    tenants: chosen.length,
    people: new Set(chosen.flatMap(({ people }) => people)).size,
    unreached: chosen.filter(({ people }) => people.length === 0).map(({ name }) => name),
  };
}
