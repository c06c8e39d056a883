import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, dayInWeek, foldWeek, trainDay } from "./rules-train.ts";
import type { Stop } from "./schema.ts";

const monday = Date.parse("2026-11-22T23:00:00Z");
const at = (day: number, hour = 9) => new Date(monday + (day * 24 + hour) * 3_600_000);
const week = {
  startsAt: at(0, 0),
  endsAt: at(7, 0),
  days: Array.from({ length: 7 }, (_, day) => at(day, 0)),
};
const stop = (dates: Partial<Stop>): Stop => ({
  environment: "production",
  stage: "complete",
  plannedAt: at(2),
  ...{ startedAt: null, completedAt: null, rolledBackAt: null },
  ...{ rollbackReason: null, heldAt: null, heldReason: null },
  ...dates,
});

describe("a week's columns", () => {
  it("fold the days beside the train", () => {
    expect(foldWeek(new Set([1, 2]))).toEqual([
      { from: 0, until: 0 },
      { from: 1, until: 1 },
      { from: 2, until: 2 },
      { from: 3, until: 3 },
      { from: 4, until: 6 },
    ]);
    expect(foldWeek(new Set([5])).slice(-3)).toEqual([
      { from: 4, until: 4 },
      { from: 5, until: 5 },
      { from: 6, until: 6 },
    ]);
  });

  it("hold every day once, and each stop in a column of its own day", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(6)), (days) => {
        const columns = foldWeek(new Set(days));
        const held = columns.flatMap(({ from, until }) =>
          Array.from({ length: until - from + 1 }, (_, index) => from + index),
        );
        expect(held).toEqual([0, 1, 2, 3, 4, 5, 6]);
        for (const day of days) expect(columns).toContainEqual({ from: day, until: day });
      }),
    );
  });
});

describe("the day of a stop", () => {
  it("is where it ended, else where it was planned, always within the week", () => {
    expect(trainDay(stop({ completedAt: at(4) }), week)).toBe(4);
    expect(trainDay(stop({ stage: "planned" }), week)).toBe(2);
    expect(trainDay(stop({ completedAt: at(9) }), week)).toBe(2);
    expect(trainDay(stop({ plannedAt: at(-3), completedAt: at(0) }), week)).toBe(0);
    expect(trainDay(stop({ stage: "validating", startedAt: at(2), heldAt: at(3) }), week)).toBe(3);
    expect(trainDay(stop({ stage: "rolled_back", completedAt: at(1), rolledBackAt: at(8) }), week)).toBe(1);
  });

  it("begins with its first instant and ends before the next", () => {
    expect(
      [at(0, 0), at(1, 0), at(6, 23), at(7, 0), at(-1)].map((instant) => dayInWeek(instant, week)),
    ).toEqual([0, 1, 6, null, null]);
  });
});

it.each([
  [{ total: 6 }, "6 planned"],
  [{ total: 6, done: 5, held: 1 }, "5 of 6 done, 1 held"],
  [{ total: 2, rolledBack: 2 }, "0 of 2 done, 2 rolled back"],
  [{ total: 3, done: 1, running: 2 }, "1 of 3 done, 2 running"],
])("says %j as “%s”", (counts, words) => {
  expect(countWords({ done: 0, held: 0, rolledBack: 0, running: 0, ...counts })).toBe(words);
});
