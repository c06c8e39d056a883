import { expect, it } from "vitest";
import { markdownTable } from "./table.ts";

it("puts words left and numbers right, under heads of the same width", () => {
  expect(
    markdownTable(
      ["page", "req/s"],
      [
        ["feed", 1_234],
        ["a longer name", 8.5],
      ],
    ),
  ).toBe(
    [
      "| page          | req/s |",
      "| ------------- | ----: |",
      "| feed          | 1,234 |",
      "| a longer name |   8.5 |",
    ].join("\n"),
  );
});

it("shows the heads of no rows", () => {
  expect(markdownTable(["page"], [])).toBe("| page |\n| ---- |");
});
