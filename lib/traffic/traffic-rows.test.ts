import fc from "fast-check";
import { expect, it } from "vitest";
import { TrafficRows } from "./traffic-rows.ts";

it("makes of rows in any order what a map would", () => {
  const rows = fc.array(fc.tuple(fc.nat(60_000), fc.nat(3)), { maxLength: 80_000, size: "max" });
  fc.assert(
    fc.property(rows, (given) => {
      const all = new TrafficRows();
      const map = new Map<number, number[]>();
      for (const [at, value] of given) {
        all.add(at, value);
        map.set(at, [...(map.get(at) ?? []), value]);
      }
      const ascending = [...map].sort(([a], [b]) => a - b);
      const sums = all.distinct("sum");
      expect([...sums.instants]).toEqual(ascending.map(([at]) => at));
      expect([...sums.values]).toEqual(ascending.map(([, values]) => values.reduce((a, b) => a + b)));
      expect([...all.distinct("last").values]).toEqual(ascending.map(([, values]) => values.at(-1)));
      expect(sums.repeatedRows).toBe(given.length - map.size);
      const differing = ascending.flatMap(([, values]) =>
        values.filter((v, i) => i > 0 && v !== values[i - 1]),
      );
      expect(sums.differingRows).toBe(differing.length);
    }),
    { numRuns: 8 },
  );
});
