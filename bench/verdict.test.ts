import { expect, it } from "vitest";
import { verdict } from "./verdict.ts";

const budget = { scriptKilobytes: 165, requests: 13, queries: 8 };

it("keeps a budget that is used up to the last", () => {
  expect(verdict(budget, { scriptBytesGzipped: 165_000, requests: 13, queries: 8 })).toBe("kept");
});

it("names each part that is over", () => {
  expect(verdict(budget, { scriptBytesGzipped: 165_001, requests: 14, queries: 9 })).toBe(
    "JavaScript over 165 kB, requests over 13, queries over 8",
  );
});

it("leaves out what the budget does not limit", () => {
  expect(verdict({ queries: 8 }, { scriptBytesGzipped: 900_000, requests: 40, queries: 0 })).toBe("kept");
});
