import { describe, expect, test } from "vitest";
import { changedFields, isSameContent } from "./rules-content.ts";
import type { NoteInput } from "./schema.ts";

const note: NoteInput = {
  headline: "Limits raised",
  summary: "Twice as many rules.",
  impact: "None.",
  actionRequired: "",
  changeTypes: ["limits", "feature"],
  bodyMarkdown: "One\n\nTwo",
  kind: "minor",
  outOfTrain: false,
  audience: { kind: "named", tenantIds: ["a", "b"] },
};

describe("two contents", () => {
  test("are the same, whatever the order of ticks and the blanks around a text", () => {
    const same: NoteInput = {
      ...note,
      summary: "Twice as many rules. \n",
      bodyMarkdown: "One\r\n\r\nTwo",
      changeTypes: ["feature", "limits"],
      audience: { kind: "named", tenantIds: ["b", "a"] },
    };
    expect(isSameContent(note, same)).toBe(true);
  });

  test.each<[Partial<NoteInput>, string[]]>([
    [{ headline: "Limits doubled" }, ["headline"]],
    [{ bodyMarkdown: "One\n\n\nTwo", kind: "major" }, ["bodyMarkdown", "kind"]],
    [{ changeTypes: ["limits"] }, ["changeTypes"]],
    [{ outOfTrain: true }, ["outOfTrain"]],
    [{ audience: { kind: "all" } }, ["audience"]],
    [{ audience: { kind: "component", component: "spec_hub" } }, ["audience"]],
  ])("differ where they do: %j", (change, fields) => {
    expect(changedFields(note, { ...note, ...change })).toEqual(fields);
  });
});
