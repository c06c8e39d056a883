import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedRevisions, partDiffs } from "./rules-revisions.ts";
import type { RevisionText } from "./schema-note.ts";

describe("the compared revisions", () => {
  it("are those of the address, the earlier one first", () => {
    expect(comparedRevisions([7, 4, 2], { from: "2", to: "7" })).toEqual({ from: 2, to: 7 });
    expect(comparedRevisions([7, 4, 2], { from: "7", to: "4" })).toEqual({ from: 4, to: 7 });
  });

  it.each([
    {},
    { from: "4" },
    { from: "4", to: "4" },
    { from: "3", to: "7" },
    { from: ["2"], to: "7" },
    { from: "2e0", to: " 7" },
    { from: "-1", to: "9".repeat(400) },
  ])("are the last two for an address that names no two: %j", (asked) => {
    expect(comparedRevisions([7, 4, 2], asked)).toEqual({ from: 4, to: 7 });
  });

  it("are none when there is one text only", () => {
    expect(comparedRevisions([3], { from: "3", to: "3" })).toBeNull();
    expect(comparedRevisions([], {})).toBeNull();
  });

  it("are always two that were published, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(99), { minLength: 2 }),
        fc.anything(),
        fc.anything(),
        (numbers, from, to) => {
          const published = numbers.toSorted((a, b) => b - a);
          const compared = comparedRevisions(published, { from, to });
          expect(published).toContain(compared?.from);
          expect(published).toContain(compared?.to);
          expect(compared?.from).toBeLessThan(compared?.to ?? 0);
        },
      ),
    );
  });
});

const text: RevisionText = {
  headline: "Search finds more",
  summary: "Sessions are found by address.",
  impact: "None.",
  actionRequired: "",
  bodyMarkdown: "One line.\nAnother.",
  kind: "minor",
  changeTypes: ["fix", "feature"],
  outOfTrain: false,
};

it("tells apart what differs, and not what is only written otherwise", () => {
  const same = {
    ...text,
    bodyMarkdown: "One line.\r\nAnother.\n",
    changeTypes: [...text.changeTypes].reverse(),
  };
  expect(partDiffs(text, same)).toEqual([]);
  expect(partDiffs(text, { ...text, impact: "A second.", outOfTrain: true })).toEqual([
    { label: "Impact", before: "None.", after: "A second." },
    { label: "Train", before: "In the weekly train", after: "Outside the weekly train" },
  ]);
});
