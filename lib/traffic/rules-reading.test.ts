import { describe, expect, it } from "vitest";
import { doubts, durationWords, savedTrafficText, unitWords } from "./rules-reading.ts";
import type { TrafficFile } from "./schema.ts";

const hoursOf = (...requests: number[]) =>
  requests.map((count, index) => ({ hour: new Date(index * 3_600_000), requests: count }));
const file = (found: Partial<TrafficFile>): TrafficFile => ({
  hours: hoursOf(5, 6, 7),
  rowCount: 3,
  firstAt: new Date(0),
  lastAt: new Date(7_200_000),
  ...{
    intervalMs: 3_600_000,
    unit: "count",
    repeatedRows: 0,
    differingRows: 0,
    zonedRows: 3,
    zonelessRows: 0,
  },
  ...{ fractionRows: 0, gapRows: 0, foldRows: 0, thinHours: 0 },
  ...found,
});

describe("what was decided about a file", () => {
  it.each([
    [{}, "last", "Read 3 rows as 3 hours."],
    [
      { repeatedRows: 1 },
      "last",
      "Read 3 rows as 3 hours. Of these: 1 repeated timestamp (each counts once).",
    ],
    [
      { repeatedRows: 2, differingRows: 1 },
      "average",
      "Read 3 rows as 3 hours. Of these: 2 repeated timestamps (the mean of their rows counts).",
    ],
    [
      { repeatedRows: 2 },
      "sum",
      "Read 3 rows as 3 hours. Of these: 2 repeated timestamps (their rows are added up).",
    ],
    [
      { gapRows: 1, foldRows: 2, thinHours: 1 },
      "last",
      "Read 3 rows as 3 hours. Of these: 1 row at a time the clocks skipped (left out), 2 rows at a time the clocks showed twice, 1 hour with too few measurements (left out).",
    ],
  ] as const)("%j by %s", (found, repeats, words) =>
    expect(savedTrafficText(file(found), repeats)).toBe(words),
  );
});

describe("what a person should look at", () => {
  it("is nothing in an ordinary file", () => expect(doubts(file({}), "last")).toEqual([]));

  it.each([
    [{ rowCount: 4, repeatedRows: 2, differingRows: 1 }, "when each server has a row"],
    [{ fractionRows: 2 }, "Most values are fractions"],
    [{ hours: hoursOf(1, 2, 200) }, "The busiest hour has 100 times the requests of the middle one."],
    [{ hours: hoursOf(0, 0, 5) }, "More than half of the hours have no requests"],
  ])("%j", (found, words) => expect(doubts(file(found), "last").join(" ")).toContain(words));

  it("is not a sum that was chosen, nor a rate that was named", () => {
    expect(doubts(file({ unit: "per_second", fractionRows: 3 }), "last")).toEqual([]);
    expect(doubts(file({ rowCount: 4, repeatedRows: 2, differingRows: 1 }), "sum")).toHaveLength(1);
  });
});

it("says what a value is by how far the rows are apart", () => {
  expect(unitWords("count", 300_000)).toBe("requests in 5 minutes");
  expect(unitWords("per_second", 300_000)).toBe("requests per second");
  expect([3_600_000, 60_000, 15_000].map(durationWords)).toEqual(["1 hour", "1 minute", "15 seconds"]);
});
