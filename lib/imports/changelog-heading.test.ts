import { expect, test } from "vitest";
import { isUnreleasedHeading, readReleaseHeading } from "./changelog-heading.ts";

test.each([
  ["[1.2.3] - 2024-01-02", "1.2.3", "2024-01-02", false],
  ["1.2.3 (2024-01-02)", "1.2.3", "2024-01-02", false],
  ["v1.2.3 - 2024-01-02", "1.2.3", "2024-01-02", false],
  ["[1.0.11] -  2020-01-29", "1.0.11", "2020-01-29", false],
  ["4.0.1 2017-04-13", "4.0.1", "2017-04-13", false],
  ["1.2.3 / 2024/01/02", "1.2.3", "2024-01-02", false],
  ["1.2.3 – 2024-01-02", "1.2.3", "2024-01-02", false],
  ["[0.0.5] - 2014-08-09 [YANKED]", "0.0.5", "2014-08-09", true],
  ["[0.0.5] [yanked]", "0.0.5", null, true],
  ["8.14.0-rc.1+build.7", "8.14.0-rc.1+build.7", null, false],
  ["3.2", "3.2", null, false],
  ["1.2.3 - 2024-02-30", "1.2.3", null, false],
  ["1.2.3 - 0000-01-01", "1.2.3", null, false],
  ["1.2.3 - 3 January 2024", "1.2.3", null, false],
  ["1.2.3 - 2024-01-02 - Autumn", "1.2.3", "2024-01-02", false],
])("%s is a release", (heading, version, date, yanked) => {
  expect(readReleaseHeading(heading)).toEqual({ version, date, yanked });
});

test.each([
  "Added",
  "2.0 migration guide",
  "2024-01-02",
  "12",
  "Version 1.2.3",
  "",
  "1.2.3abc\u0000",
  "10.0.0.1.5.6",
])("%j is none", (heading) => expect(readReleaseHeading(heading)).toBeNull());

test("changes without a version are told by their heading", () => {
  for (const heading of ["[Unreleased]", "Unreleased", "unreleased (main)"]) {
    expect(isUnreleasedHeading(heading), heading).toBe(true);
  }
  expect(isUnreleasedHeading("[1.0.0] - 2024-01-02")).toBe(false);
});
