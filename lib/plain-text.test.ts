import { expect, it } from "vitest";
import type { z } from "zod";
import { sentences, someLine, someSentences } from "./plain-text.ts";

const words = (schema: z.ZodType, text: unknown) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message);

it("takes words of a person over several lines and in any script, trimmed", () => {
  expect(sentences(40).parse("  Two\r\nlines\tof words, ليلى حداد \n")).toBe(
    "Two\nlines\tof words, ليلى حداد",
  );
});

it.each([
  ["text that reads in another order than it is written", "left \u202Ethgir"],
  ["a bell", "ring\u0007"],
  ["an end of the text", "a\u0000b"],
  ["half a character", "\uD800"],
])("refuses %s", (_, text) => {
  expect(words(sentences(40), text)).toEqual(["Remove the hidden control characters."]);
});

it("says what is missing, and how much is too much", () => {
  const some = someSentences(5, "Say why.");
  expect([words(some, undefined), words(some, " \n")]).toEqual([["Say why."], ["Say why."]]);
  expect(words(some, "a few words")).toEqual(["Keep it within 5 characters."]);
});

it("keeps a line one line", () => {
  expect(words(someLine(40, "Write a title."), "Database 16\r\nBcc: all")).toEqual([
    "Keep it on one line, without tabs.",
  ]);
  expect(words(someLine(40, "Write a title."), "")).toEqual(["Write a title."]);
});
