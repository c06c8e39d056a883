import { randomOf } from "../../prisma/seed/random.ts";

/** Draws that are the same for the same name: a share from 0 to 1, a standard normal, a count around a mean. */
export type Random = { share: () => number; normal: () => number; poisson: (mean: number) => number };

export function random(name: string): Random {
  const share = randomOf(name);
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  const poisson = (mean: number) => {
    // Of many requests the normal distribution tells the same.
    if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let count = 0;
    for (let left = Math.exp(-mean), product = share(); product > left; product *= share()) count += 1;
    return count;
  };
  return { share, normal, poisson };
}
