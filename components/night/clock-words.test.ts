import { describe, expect, it } from "vitest";
import { countWords, wallClock } from "./clock-words.ts";

const hours = (count: number) => count * 3_600_000;

describe("a countdown", () => {
  it.each([
    [0, "00:00:00"],
    [999, "00:00:00"],
    [5_025_000, "01:23:45"],
    [-723_000, "00:12:03"],
    [hours(48) - 1, "47:59:59"],
    [hours(48), "2 d 00 h"],
    [hours(24 * 12 + 5) + 1, "12 d 05 h"],
  ])("of %i ms reads %s", (ms, words) => expect(countWords(ms)).toBe(words));
});

describe("a clock at the site", () => {
  it("is ahead of UTC or behind it, across midnight too", () => {
    const now = Date.parse("2027-02-01T23:59:07Z");
    expect(wallClock(now, 60)).toBe("00:59:07");
    expect(wallClock(now, -210)).toBe("20:29:07");
  });
});
