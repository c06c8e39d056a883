import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

describe("a CSV file", () => {
  it("is read back as it was, whatever the cells hold", () => {
    const cell = fc.string({ unit: "binary" }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.integer()), { minLength: 1 }), (rows) => {
        const read = parse(toCsv(rows), { record_delimiter: "\r\n" });
        expect(read).toEqual(rows.map((row) => row.map(String)));
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("never begins a cell with %j", (text) => {
    expect(toCsv([[text]]).replace(/^"/, "")).toMatch(/^'/);
  });

  it("leaves numbers numbers, and nothing empty", () => {
    expect(toCsv([[-1, null, 0]])).toBe("-1,,0\r\n");
  });
});
