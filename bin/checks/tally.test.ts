import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tallyOf } from "./tally.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portal-tally-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the count of tests", () => {
  it.each([
    ["Vitest", { numPassedTests: 7, numFailedTests: 1, testResults: [] }, { passed: 7, failed: 1 }],
    ["Playwright", { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }, { passed: 5, failed: 2 }],
  ])("is read from the report of %s", (_, report, tally) => {
    const file = join(folder, "report.json");
    writeFileSync(file, JSON.stringify(report));
    expect(tallyOf(file)).toEqual(tally);
  });

  it("is nothing where a runner wrote no report", () => {
    expect(tallyOf(join(folder, "absent.json"))).toEqual({ passed: 0, failed: 0 });
  });
});
