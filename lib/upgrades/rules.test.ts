import { addDays } from "date-fns";
import { describe, expect, it } from "vitest";
import { dateFaults, slugOf } from "./rules.ts";

const now = new Date("2027-01-11T09:00:00Z");

describe("an upgrade's address", () => {
  it.each([
    ["Database 16", "database-16"],
    ["Größe && Maß", "gro-e-ma"],
    ["???", ""],
    ["new", "new-upgrade"],
    ["../../New", "new-upgrade"],
  ])("of %j is %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});

describe("an upgrade's three dates", () => {
  const dates = (first: number, decide: number, applied: number) => ({
    firstPossibleAt: addDays(now, first),
    decideBy: addDays(now, decide),
    appliedBy: addDays(now, applied),
  });

  it.each([
    [dates(7, 14, 60), []],
    [dates(-1, 14, 60), ["firstPossible"]],
    [dates(7, 14, 800), ["appliedBy"]],
    [dates(7, 14, 15), ["decideBy"]],
    [dates(60, 14, 60), ["appliedBy"]],
  ])("%j have the faults %j", (given, fields) => {
    expect(dateFaults(given, 30, now).map(({ field }) => field)).toEqual(fields);
  });
});
