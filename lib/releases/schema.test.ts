import { describe, expect, test } from "vitest";
import { type NoteInput, noteInput } from "./schema.ts";

const note: NoteInput = {
  headline: "Rules by country",
  summary: "Match requests by country.",
  impact: "None.",
  actionRequired: "",
  changeTypes: ["feature"],
  bodyMarkdown: "### Added\n- Rules",
  kind: "minor",
  outOfTrain: false,
  audience: { kind: "all" },
};

const messages = (change: Record<string, unknown>) =>
  noteInput
    .safeParse({ ...note, ...change })
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("a note's input", () => {
  test("is taken as written, its ends trimmed", () => {
    expect(noteInput.parse({ ...note, headline: "  Rules by country\n", summary: "One.\r\nTwo. " })).toEqual({
      ...note,
      summary: "One.\nTwo.",
    });
  });

  test.each([
    [{ headline: " " }, "headline: Write a headline: one line that says what changed."],
    [{ headline: "a".repeat(141) }, "headline: Keep it within 140 characters."],
    [{ headline: "two\nlines" }, "headline: Keep it on one line, without tabs."],
    [{ headline: "nul\0" }, "headline: Remove the hidden control characters."],
    [{ summary: "exe.\u202Etxt" }, "summary: Remove the hidden control characters."],
    [{ summary: "" }, "summary: Write a summary."],
    [{ impact: "" }, "impact: Write what clients will notice."],
    [{ actionRequired: "a".repeat(601) }, "actionRequired: Keep it within 600 characters."],
    [{ changeTypes: [] }, "changeTypes: Choose at least one type of change."],
    [{ changeTypes: ["magic"] }, "changeTypes.0: Choose from the list."],
    [{ bodyMarkdown: "\0\n" }, "bodyMarkdown: Write the note's text."],
    [{ bodyMarkdown: "a".repeat(100_001) }, "bodyMarkdown: Keep it within 100,000 characters."],
    [{ audience: { kind: "friends" } }, "audience.kind: Choose who reads this note."],
    [{ audience: { kind: "integration_type" } }, "audience.integrationType: Choose an integration type."],
    [
      { audience: { kind: "named", tenantIds: ["1"] } },
      "audience.tenantIds.0: Choose tenants from the list.",
    ],
  ])("%j is refused in words", (change, message) => expect(messages(change)).toEqual([message]));

  test("refuses a body that would be slow to render, at its field", () => {
    expect(messages({ bodyMarkdown: ">".repeat(5000) })).toEqual([
      expect.stringMatching(/^bodyMarkdown: Lists or quot/),
    ]);
  });

  test("takes what a checkbox sends, and each type of change once", () => {
    const taken = noteInput.parse({ ...note, outOfTrain: "on", changeTypes: ["fix", "fix", "security"] });
    expect(taken).toMatchObject({ outOfTrain: true, changeTypes: ["fix", "security"] });
    expect(noteInput.parse({ ...note, outOfTrain: undefined }).outOfTrain).toBe(false);
  });

  test("removes hidden characters from the body", () => {
    expect(noteInput.parse({ ...note, bodyMarkdown: "a\0b\u202Ec\td\r\ne" }).bodyMarkdown).toBe("abc\td\ne");
  });
});
