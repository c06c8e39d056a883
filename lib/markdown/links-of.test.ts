import { describe, expect, test } from "vitest";
import { linksOf } from "./links-of.ts";

describe("the links of a text", () => {
  test.each([
    ["See [the note](/releases/a).", [{ url: "/releases/a", text: "the note" }]],
    ["[](/releases/a) [ ](b) [![](x.png)](c)", ["/releases/a", "b", "c"].map((url) => ({ url, text: "" }))],
    [
      "[one][x] and [`two`](y)\n\n[x]: /t/acme",
      [
        { url: "/t/acme", text: "one" },
        { url: "y", text: "two" },
      ],
    ],
    [
      "- > deep [in](z)\n\n| a |\n|-|\n| [cell](w) |",
      [
        { url: "z", text: "in" },
        { url: "w", text: "cell" },
      ],
    ],
    ["`[code](/no)` and [nothing][here]", []],
    ["https://docs.example/a", [{ url: "https://docs.example/a", text: "https://docs.example/a" }]],
    ["[".repeat(10_000), []],
  ])("of %j", (source, links) => expect(linksOf(source)).toEqual(links));
});
