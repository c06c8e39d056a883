import fc from "fast-check";
import { expect, it } from "vitest";
import { diffParts } from "./diff-parts.ts";

const told = (before: string, after: string) =>
  diffParts(before, after)
    .map(({ value, added, removed }) => (added ? `+${value}+` : removed ? `-${value}-` : value))
    .join("|");

it("marks the words that changed", () => {
  expect(told("Search finds sessions.", "Search finds visits.")).toBe("Search finds |-sessions-|+visits+|.");
  expect(told("One line.", "One line.")).toBe("One line.");
});

it("keeps together what was rewritten", () => {
  expect(told("None was expected of it.", "Sites saw two challenges.")).toBe(
    "-None was expected of it-|+Sites saw two challenges+|.",
  );
});

it("loses nothing of either text", () => {
  const text = fc.array(fc.constantFrom("a", "bc", " ", "\n", ".", "ż", "1"), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const parts = diffParts(before, after);
      const without = (side: "added" | "removed") =>
        parts.flatMap((part) => (part[side] ? [] : [part.value])).join("");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
    }),
  );
});
