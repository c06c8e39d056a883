import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteSlug, publishProblems } from "./rules.ts";
import type { NoteInput } from "./schema.ts";

describe("a note's slug", () => {
  test.each([
    ["8.14.0", "realtime-engine-8-14-0"],
    ["8.14.0-rc.1", "realtime-engine-8-14-0-rc-1"],
    ["2026.11", "realtime-engine-2026-11"],
  ])("of %s is %s", (version, slug) => expect(noteSlug("realtime_engine", version)).toBe(slug));

  test("is safe in an address, and another for another version", () => {
    const version = fc.oneof(
      fc.string({ unit: "binary", maxLength: 100 }),
      fc.constantFrom("1.0+a", "1.0-A", "1.0-a", "1.0.a", "../../x", "", "-", "1.0.0", "1-0-0", "1.0-0"),
    );
    fc.assert(
      fc.property(version, version, (one, other) => {
        const slug = noteSlug("spec_hub", one);
        expect(slug).toMatch(/^spec-hub(?:-[0-9a-z]+)+$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(noteSlug("spec_hub", other) === slug).toBe(one === other);
      }),
      { numRuns: 300 },
    );
  });
});

describe("publishing", () => {
  const note: NoteInput = {
    headline: "Rules by country",
    summary: "Match requests by country.",
    impact: "None.",
    actionRequired: "",
    changeTypes: ["feature"],
    bodyMarkdown: "- Rules",
    kind: "minor",
    outOfTrain: false,
    audience: { kind: "all" },
  };

  test("needs nothing more of a complete note", () => expect(publishProblems(note)).toEqual([]));

  test("needs a headline, a summary, an impact, a text and someone to read it", () => {
    const audience = { kind: "named" as const, tenantIds: [] };
    const problems = publishProblems({
      ...note,
      headline: "",
      summary: " ",
      impact: "",
      bodyMarkdown: "\n",
      audience,
    });
    expect(problems).toEqual([
      { field: "headline", message: "Write a headline: one line that says what changed." },
      { field: "summary", message: "Write a summary." },
      { field: "impact", message: "Write what clients will notice." },
      { field: "bodyMarkdown", message: "Write the note's text." },
      { field: "audience", message: "Choose at least one tenant, or make the note for all." },
    ]);
  });
});
