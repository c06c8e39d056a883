import { describe, expect, test } from "vitest";
import { formObject, parse } from "#lib/parse.ts";
import { audienceFromForm, draftInput } from "#lib/releases/schema-desk.ts";
import { contentOfForm, withFieldsOf } from "./typed-content.ts";

const tenantId = "019ab1de-0000-7000-8000-000000000000";

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  const words = ["headline", "summary", "impact", "actionRequired", "bodyMarkdown"];
  for (const name of words) form.append(name, `The ${name}`);
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("what stands in a form", () => {
  test.each<[string, [string, string][]]>([
    ["all", [["audienceKind", "all"]]],
    [
      "a component",
      [
        ["audienceKind", "component"],
        ["audienceComponent", "spec_hub"],
      ],
    ],
    [
      "an integration type",
      [
        ["audienceKind", "integration_type"],
        ["audienceIntegrationType", "dns"],
      ],
    ],
    [
      "named tenants",
      [
        ["audienceKind", "named"],
        ["audienceTenantIds[]", tenantId],
        ["outOfTrain", "on"],
      ],
    ],
  ])("is what the server reads from it: for %s", (_, audience) => {
    const form = formOf([
      ["kind", "major"],
      ["changeTypes[]", "fix"],
      ["changeTypes[]", "other"],
      ...audience,
    ]);
    const fields = formObject(form);
    expect(contentOfForm(form)).toEqual(parse(draftInput, { ...fields, audience: audienceFromForm(fields) }));
  });

  test("is merged field by field", () => {
    const mine = contentOfForm(formOf([["kind", "minor"]]));
    const theirs = { ...mine, headline: "Theirs", summary: "Theirs", kind: "major" as const };
    expect(withFieldsOf(mine, theirs, ["headline", "kind"])).toEqual({
      ...mine,
      headline: "Theirs",
      kind: "major",
    });
  });
});
