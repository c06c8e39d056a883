import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureOfWeek } from "./rules.ts";
import { averageHour, estimateRequests, forecastOf } from "./rules-forecast.ts";
import type { TrafficForecast, WeekSample } from "./schema.ts";

const monday = 480_000 - (480_000 % 168) + 96;

/** Equal weeks: busy by day, quiet at night, quietest on Sunday at 04:00; `times` says what a week has of them. */
function steadyWeeks(weeks: number, times: (week: number) => number = () => 1): WeekSample[] {
  return Array.from({ length: weeks * 168 }, (_, index) => {
    const hourOfWeek = index % 168;
    const usual = hourOfWeek === 148 ? 10 : hourOfWeek % 24 < 6 ? 100 : 1000;
    return { at: monday + index, hourOfWeek, requests: usual * times(Math.floor(index / 168)) };
  });
}

/** What is expected of an hour of the week so many weeks after the first. */
function expected(forecast: TrafficForecast, hourOfWeek: number, week: number): number {
  const at = monday + week * 168 + hourOfWeek;
  return estimateRequests([{ at, hourOfWeek, share: 1 }], forecast)?.expected ?? Number.NaN;
}

const anySamples = fc
  .array(fc.tuple(fc.nat(3000), fc.double({ min: 0, max: 1e12, noNaN: true })), { maxLength: 600 })
  .map((pairs) =>
    pairs
      .toSorted(([a], [b]) => a - b)
      .map(([after, requests]) => ({ at: monday + after, hourOfWeek: after % 168, requests })),
  );

describe("the forecast", () => {
  test("keeps its expectation within its range, at zero or above, whatever was measured", () => {
    fc.assert(
      fc.property(anySamples, fc.nat(167), fc.integer({ min: 1, max: 8 }), (samples, first, length) => {
        const slices = Array.from({ length }, (_, index) => ({
          at: monday + 4000 + index,
          hourOfWeek: (first + index) % 168,
          share: 1,
        }));
        const known = new Set(samples.map(({ hourOfWeek }) => hourOfWeek % 24));
        const estimate = estimateRequests(slices, forecastOf(samples));
        expect(estimate !== null).toBe(slices.every(({ hourOfWeek }) => known.has(hourOfWeek % 24)));
        if (!estimate) return;
        expect(0 <= estimate.lower && estimate.lower <= estimate.expected).toBe(true);
        expect(estimate.expected <= estimate.upper && Number.isFinite(estimate.upper)).toBe(true);
      }),
    );
  });

  test("of so many times the requests is so many times the forecast", () => {
    fc.assert(
      fc.property(fc.constantFrom(1e-4, 0.01, 3, 1e5), fc.integer(), (times, salt) => {
        const samples = steadyWeeks(3).map((sample) => ({
          ...sample,
          requests: sample.requests * (1 + ((((sample.at * 7919 + salt) % 97) + 97) % 97) / 97),
        }));
        const [once, often] = [
          samples,
          samples.map((one) => ({ ...one, requests: one.requests * times })),
        ].map((all) => estimateRequests([{ at: monday + 700, hourOfWeek: 50, share: 1e9 }], forecastOf(all)));
        for (const part of ["expected", "lower", "upper"] as const) {
          expect((often?.[part] ?? 0) / (times * (once?.[part] ?? 0))).toBeCloseTo(1, 3);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("of steady weeks is those weeks", () => {
    for (const weeks of [3, 10, 52]) {
      const forecast = forecastOf(steadyWeeks(weeks));
      expect([3, 12, 148].map((hour) => expected(forecast, hour, weeks + 2))).toEqual([100, 1000, 10]);
    }
  });

  test("works with ten days", () => {
    const forecast = forecastOf(steadyWeeks(2).slice(0, 240));
    expect([3, 12].map((hour) => expected(forecast, hour, 3))).toEqual([100, 1000]);
  });

  test("follows a trend, and for six weeks only", () => {
    const forecast = forecastOf(steadyWeeks(12, (week) => 1.05 ** week));
    for (const ahead of [1, 3]) {
      const real = 1000 * 1.05 ** (11 + ahead);
      expect(expected(forecast, 12, 11 + ahead) / real).toBeGreaterThan(0.96);
      expect(expected(forecast, 12, 11 + ahead) / real).toBeLessThan(1.04);
    }
    expect(expected(forecast, 12, 60)).toBe(expected(forecast, 12, 30));
  });

  test.each([
    [
      "a holiday week",
      (samples: WeekSample[]) =>
        samples.map((one, index) => scale(one, index >= 504 && index < 672 ? 0.2 : 1)),
    ],
    [
      "an outage of a day",
      (samples: WeekSample[]) => samples.map((one, index) => scale(one, index >= 504 && index < 528 ? 0 : 1)),
    ],
    ["bursts", (samples: WeekSample[]) => samples.map((one, index) => scale(one, index % 97 === 0 ? 30 : 1))],
    [
      "gaps",
      (samples: WeekSample[]) =>
        samples.filter((_, index) => index % 13 !== 0 && (index < 400 || index > 470)),
    ],
  ])("is hardly moved by %s", (_, spoil) => {
    const forecast = forecastOf(spoil(steadyWeeks(6)));
    for (const hour of [3, 12, 148]) {
      const usual = hour === 148 ? 10 : hour === 3 ? 100 : 1000;
      expect(expected(forecast, hour, 7) / usual).toBeGreaterThan(0.7);
      expect(expected(forecast, hour, 7) / usual).toBeLessThan(1.4);
    }
  });

  test("learns a job at 03:00 as it is, and not as the hours beside it", () => {
    const nightly = steadyWeeks(4).map((one) => scale(one, one.hourOfWeek % 24 === 3 ? 50 : 1));
    expect([2, 3, 4].map((hour) => expected(forecastOf(nightly), hour, 6))).toEqual([100, 5000, 100]);
  });

  test("has a wider range the more hours stray", () => {
    const width = (share: number) => {
      const stray = steadyWeeks(4).map((one) => scale(one, 1 + share * Math.sin(one.at * 12.9898)));
      const estimate = estimateRequests([{ at: monday + 900, hourOfWeek: 12, share: 1 }], forecastOf(stray));
      return (estimate?.upper ?? 0) - (estimate?.lower ?? 0);
    };
    expect(width(0.5)).toBeGreaterThan(1.5 * width(0.1));
  });

  test("of a window is the share of each of its hours", () => {
    const slices = [
      { at: monday + 700, hourOfWeek: 5, share: 0.5 },
      { at: monday + 701, hourOfWeek: 6, share: 0.25 },
    ];
    expect(estimateRequests(slices, forecastOf(steadyWeeks(3)))?.expected).toBe(300);
  });

  test("has an average hour", () => {
    const flat = steadyWeeks(2).map((one) => ({ ...one, requests: 7 }));
    expect(averageHour(forecastOf(flat))).toBeCloseTo(7);
    expect(averageHour(forecastOf([]))).toBe(0);
  });
});

describe("the picture of a week", () => {
  test("has a cell for every hour, and never calls a busier hour quieter", () => {
    fc.assert(
      fc.property(anySamples, (samples) => {
        const picture = pictureOfWeek(forecastOf(samples));
        expect(picture.map(({ hourOfWeek }) => hourOfWeek)).toEqual(
          Array.from({ length: 168 }, (_, hour) => hour),
        );
        const byExpected = picture
          .filter(({ expected: requests }) => requests !== null)
          .toSorted((a, b) => (a.expected ?? 0) - (b.expected ?? 0));
        const levels = byExpected.map(({ level }) => level ?? 0);
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      }),
    );
  });

  test("shows equal hours as equal", () => {
    const flat = steadyWeeks(1).map((one) => ({ ...one, requests: 7 }));
    expect(new Set(pictureOfWeek(forecastOf(flat)).map(({ level }) => level))).toEqual(new Set([0]));
  });

  test("borrows an hour that was never measured from the same time of other days", () => {
    const picture = pictureOfWeek(forecastOf(steadyWeeks(2).filter(({ hourOfWeek }) => hourOfWeek !== 50)));
    expect(picture[50]).toMatchObject({ expected: 100, samples: 0 });
  });

  test("leaves unknown what was measured on no day", () => {
    const samples = steadyWeeks(2).filter(({ hourOfWeek }) => hourOfWeek % 24 !== 3);
    expect(pictureOfWeek(forecastOf(samples))[27]).toEqual({
      hourOfWeek: 27,
      expected: null,
      p10: null,
      p90: null,
      level: null,
      samples: 0,
    });
  });
});

function scale(sample: WeekSample, times: number): WeekSample {
  return { ...sample, requests: sample.requests * times };
}
