import { describe, expect, it } from "vitest";
import { failureWords } from "./failure-words.ts";

describe("words for a failed start", () => {
  it.each([
    Object.assign(new Error("write failed"), { code: "ENOSPC" }),
    Object.assign(new Error("could not extend file"), { code: "53100" }),
    new Error("PostgreSQL ended with code 1. FATAL: could not write: No space left on device"),
  ])("name a full disk however it shows: %s", (error) => {
    expect(failureWords(error)).toContain("The disk is full");
  });

  it("stay as they are where nothing better is known", () => {
    expect(failureWords(new Error("The database is newer than this code."))).toBe(
      "The database is newer than this code.",
    );
  });
});
