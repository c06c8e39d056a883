import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateRequests, pictureOfWeek } from "./rules.ts";
import type { WeekSample } from "./schema.ts";

/** `weeks` equal weeks: busy by day, quiet at night, quietest on Sunday at 04:00. */
function steadyWeeks(weeks: number): WeekSample[] {
  return Array.from({ length: weeks * 168 }, (_, index) => {
    const hourOfWeek = index % 168;
    const night = hourOfWeek % 24 < 6;
    return { hourOfWeek, requests: hourOfWeek === 148 ? 10 : night ? 100 : 1000 };
  });
}

const anySamples = fc.array(
  fc.record({ hourOfWeek: fc.nat(167), requests: fc.double({ min: 0, max: 1e12, noNaN: true }) }),
  { maxLength: 600 },
);

describe("the picture of a week", () => {
  test("has a cell for every hour, its expectation within its range, the range at zero or above", () => {
    fc.assert(
      fc.property(anySamples, (samples) => {
        const picture = pictureOfWeek(samples);
        expect(picture.map(({ hourOfWeek }) => hourOfWeek)).toEqual(
          Array.from({ length: 168 }, (_, hour) => hour),
        );
        for (const { expected, p10, p90, level, samples: count } of picture) {
          if (expected === null || p10 === null || p90 === null || level === null) {
            expect([expected, p10, p90, level, count]).toEqual([null, null, null, null, 0]);
            continue;
          }
          expect(0 <= p10 && p10 <= expected && expected <= p90).toBe(true);
        }
      }),
    );
  });

  test("never calls a busier hour quieter", () => {
    fc.assert(
      fc.property(anySamples, (samples) => {
        const known = pictureOfWeek(samples).filter(({ expected }) => expected !== null);
        const byExpected = known.toSorted((a, b) => (a.expected ?? 0) - (b.expected ?? 0));
        const sorted = byExpected.map(({ level }) => level ?? 0);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }),
    );
  });

  test("is not moved by one burst", () => {
    const calm = pictureOfWeek(steadyWeeks(4));
    const burst = pictureOfWeek([...steadyWeeks(4), { hourOfWeek: 50, requests: 1_000_000 }]);
    expect(burst[50]?.expected).toBe(calm[50]?.expected);
  });

  test("shows equal hours as equal", () => {
    const flat = Array.from({ length: 168 }, (_, hourOfWeek) => ({ hourOfWeek, requests: 7 }));
    expect(new Set(pictureOfWeek(flat).map(({ level }) => level))).toEqual(new Set([0]));
  });

  test("borrows an hour that was never measured from the same time of other days", () => {
    const picture = pictureOfWeek(steadyWeeks(2).filter(({ hourOfWeek }) => hourOfWeek !== 50));
    expect(picture[50]).toMatchObject({ expected: 100, samples: 0 });
  });

  test("leaves unknown what was measured on no day", () => {
    const picture = pictureOfWeek(steadyWeeks(2).filter(({ hourOfWeek }) => hourOfWeek % 24 !== 3));
    expect(picture[27]).toEqual({
      hourOfWeek: 27,
      expected: null,
      p10: null,
      p90: null,
      level: null,
      samples: 0,
    });
    const slices = [26, 27].map((hourOfWeek) => ({ hourOfWeek, share: 1 }));
    expect(estimateRequests(slices, picture)).toBeNull();
  });
});

test("a window meets its share of each hour", () => {
  const picture = pictureOfWeek(steadyWeeks(3));
  const slices = [
    { hourOfWeek: 5, share: 0.5 },
    { hourOfWeek: 6, share: 0.25 },
  ];
  expect(estimateRequests(slices, picture)).toEqual({ expected: 300, lower: 300, upper: 300 });
});
