import fc from "fast-check";
import { expect, it } from "vitest";
import { percentiles } from "./percentiles.ts";

it("takes the nearest rank", () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentiles(oneToHundred, [50, 95, 99, 100])).toEqual([50, 95, 99, 100]);
  expect(percentiles([7], [1, 50, 99])).toEqual([7, 7, 7]);
});

it("is a value that at least that many percent do not exceed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (values, rank) => {
        const [found] = percentiles(values, [rank] as const);
        expect(values).toContain(found);
        const below = values.filter((value) => value <= found).length;
        expect(below / values.length).toBeGreaterThanOrEqual(rank / 100);
      },
    ),
  );
});

it("refuses no values", () => {
  expect(() => percentiles([], [50])).toThrow("no values");
});
