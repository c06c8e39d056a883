import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPieces, withoutIdleDashes, withoutVersionLetter } from "./rules.ts";

describe("a marked text", () => {
  test("is cut at its marks, and keeps HTML as text", () => {
    expect(toPieces("\uE000Fix\uE001 <b>search</b>")).toEqual([
      { text: "Fix", isHit: true },
      { text: " <b>search</b>", isHit: false },
    ]);
  });

  test("loses nothing but its marks, however they stand", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "<", "é", "\u202E", "\uE000", "\uE001", " ") });
    fc.assert(
      fc.property(text, (marked) => {
        const pieces = toPieces(marked);
        expect(pieces.map((piece) => piece.text).join("")).toBe(marked.replaceAll(/[\uE000\uE001]/g, ""));
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });
});

test.each([
  ["v8.14.1", "8.14.1"],
  ["engine V8", "engine 8"],
  ["ipv6 and rev2", "ipv6 and rev2"],
])("%s is looked for as %s", (typed, meant) => expect(withoutVersionLetter(typed)).toBe(meant));

test.each([
  ["-fix", "-fix"],
  ["--fix", " -fix"],
  ["spam-filter", "spam-filter"],
  ["----", "  "],
  ["a - b -", "a   b  "],
  ['-"two words"', '-"two words"'],
])("of %j the dashes that exclude nothing are left out", (typed, meant) =>
  expect(withoutIdleDashes(typed)).toBe(meant),
);
