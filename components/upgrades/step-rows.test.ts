import { describe, expect, it } from "vitest";
import { templateOf } from "#lib/upgrades/templates.ts";
import { firstRows, nextRows, stepErrors } from "./step-rows.ts";

const rows = firstRows(undefined, templateOf("database")).slice(0, 3);
const [a = "", b = "", c = ""] = rows.map(({ key }) => key);
const keys = (after: { key: string }[]) => after.map(({ key }) => key);

describe("the steps of the announcement form", () => {
  it("are added at the end, moved by one and removed; the ends stay the ends", () => {
    expect(keys(nextRows(rows, { kind: "add", key: "new" }))).toEqual([a, b, c, "new"]);
    expect(keys(nextRows(rows, { kind: "move", key: a, by: 1 }))).toEqual([b, a, c]);
    expect(keys(nextRows(rows, { kind: "move", key: c, by: -1 }))).toEqual([a, c, b]);
    expect(keys(nextRows(rows, { kind: "move", key: a, by: -1 }))).toEqual([a, b, c]);
    expect(keys(nextRows(rows, { kind: "move", key: c, by: 1 }))).toEqual([a, b, c]);
    expect(keys(nextRows(rows, { kind: "remove", key: b }))).toEqual([a, c]);
  });

  it("begin again as they were sent, and find their words wherever they have moved", () => {
    const refused = {
      status: "refused" as const,
      message: "No.",
      fields: { "steps.1.due": ["This is in the past."] },
      values: {
        "stepKey[]": [a, b],
        "stepText[]": ["One", "Two"],
        "stepDue[]": ["", "2020-01-01T00:00"],
        "stepDueFold[]": ["", ""],
        "stepType[]": ["dns", ""],
      },
    };
    expect(firstRows(refused, templateOf("blank"))).toEqual([
      { key: a, text: "One", due: "", dueFold: "", type: "dns" },
      { key: b, text: "Two", due: "2020-01-01T00:00", dueFold: "", type: "" },
    ]);
    expect(stepErrors(refused, b, "due")).toEqual(["This is in the past."]);
    expect(stepErrors(refused, a, "due")).toBeUndefined();
    expect(stepErrors(refused, "added later", "due")).toBeUndefined();
  });
});
