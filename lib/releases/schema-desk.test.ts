import { describe, expect, it } from "vitest";
import { formObject } from "#lib/parse.ts";
import { audienceFromForm, draftInput } from "./schema-desk.ts";

/** What a browser sends of the editor's form. */
function sent(fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const object = formObject(form);
  return draftInput.safeParse({ ...object, audience: audienceFromForm(object) });
}

const words: [string, string][] = [
  ["headline", " Search finds addresses "],
  ["summary", ""],
  ["impact", "\r\n "],
  ["actionRequired", ""],
  ["bodyMarkdown", ""],
  ["kind", "minor"],
];

describe("a draft as its form sends it", () => {
  it("may lack words, types and boxes that are not ticked", () => {
    expect(sent([...words, ["audienceKind", "all"]]).data).toMatchObject({
      headline: "Search finds addresses",
      impact: "",
      changeTypes: [],
      outOfTrain: false,
      audience: { kind: "all" },
    });
  });

  it("takes what is ticked, and ignores what another audience left chosen", () => {
    const tenant = "019ab1de-0000-7000-8000-000000000000";
    const { data } = sent([
      ...words,
      ["changeTypes[]", "fix"],
      ["changeTypes[]", "limits"],
      ["outOfTrain", "on"],
      ["audienceKind", "integration_type"],
      ["audienceIntegrationType", "dns"],
      ["audienceTenantIds[]", tenant],
    ]);
    expect(data).toMatchObject({ changeTypes: ["fix", "limits"], outOfTrain: true });
    expect(data?.audience).toEqual({ kind: "integration_type", integrationType: "dns" });
  });

  it("keeps each written text to its rule, and names the field", () => {
    const { error } = sent([...words, ["headline", "x".repeat(5000)], ["audienceKind", "everybody"]]);
    expect(error?.issues.map(({ path }) => path[0])).toEqual(
      expect.arrayContaining(["headline", "audience"]),
    );
  });
});
