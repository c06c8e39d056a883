import { describe, expect, it } from "vitest";
import { dayAfterKey, monthAway } from "./grid-keys.ts";

describe("keys in a month", () => {
  it.each([
    ["ArrowRight", 9, 10],
    ["ArrowLeft", 7, 6],
    ["ArrowUp", 9, 2],
    ["ArrowDown", 9, 16],
    ["Home", 9, 7],
    ["End", 9, 13],
    ["End", 13, 13],
  ])("%s leads from day %i to day %i", (key, from, to) => expect(dayAfterKey(from, key, 35)).toBe(to));

  it.each([
    ["ArrowLeft", 0],
    ["ArrowUp", 6],
    ["ArrowRight", 34],
    ["ArrowDown", 28],
    ["a", 3],
    ["Tab", 3],
  ])("%s leads nowhere from day %i", (key, from) => expect(dayAfterKey(from, key, 35)).toBeNull());
});

it.each([
  ["2027-01-15", 1, "2027-02-15"],
  ["2027-01-31", 1, "2027-02-28"],
  ["2027-03-31", -1, "2027-02-28"],
  ["2027-01-05", -1, "2026-12-05"],
  ["2027-12-31", 1, "2028-01-31"],
] as const)("from %s, %i month away is %s", (day, by, other) => expect(monthAway(day, by)).toBe(other));
