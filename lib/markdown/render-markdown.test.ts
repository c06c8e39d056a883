import fc from "fast-check";
import type { Element, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { DomainError } from "#lib/errors.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** The elements that a browser would make of the HTML. */
function elementsOf(html: string): Element[] {
  const walk = (node: RootContent): Element[] =>
    node.type === "element" ? [node, ...node.children.flatMap(walk)] : [];
  return unified().use(rehypeParse, { fragment: true }).parse(html).children.flatMap(walk);
}

const allowed =
  "h2 h3 h4 h5 h6 p blockquote pre ul ol li hr section div table thead tbody tr th td a strong em del code br sup input";

function expectSafe(html: string): void {
  for (const { tagName, properties } of elementsOf(html)) {
    expect(allowed.split(" ")).toContain(tagName);
    for (const [name, value] of Object.entries(properties)) {
      expect(name).not.toMatch(/^(?:on|style$|src$|srcDoc$|formAction$|xLink)/i);
      if (name === "id") expect(value).toMatch(/^note-fn/);
      if (name === "href") {
        expect(["http:", "https:", "mailto:"]).toContain(
          new URL(String(value), "https://portal.example").protocol,
        );
      }
    }
  }
  expect(html).not.toMatch(/[\0\u202A-\u202E\u2066-\u2069]/);
}

const hostile = [
  "<script>alert(1)</script>",
  "a <script>alert(1)</script> b",
  '<img src=x onerror="alert(1)">',
  "<svg/onload=alert(1)>",
  "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<style>*{display:none}</style>",
  "<math><mi//xlink:href='data:x,<script>alert(4)</script>'>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\u0000script:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x]( javascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:x)",
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  '[x](https://a.example "\\" onmouseover=alert(1) \\"")',
  "![x](javascript:alert(1))",
  '![" onerror="alert(1)](x)',
  "[![x](javascript:1)](javascript:2)",
  '```"><script>alert(1)</script>\nx\n```',
  "[^<script>]\n\n[^<script>]: <script>alert(1)</script>",
  "| <img src=x onerror=alert(1)> |\n|-|\n| [x](javascript:1) |",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "safe &#x202E;txt.exe&#x2066; \u202Eabc",
  "> - > <b onclick=x>*_~~[",
];

describe("hostile text", () => {
  test.each(hostile)("%j does no harm", async (source) => expectSafe(await renderMarkdown(source)));

  test("in any order and nesting does no harm", async () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom(
        "> ",
        "- ",
        "# ",
        "[",
        "](",
        ")",
        "<",
        ">",
        '"',
        "`",
        "*",
        "&#",
        ";",
        "\n",
        "\n\n",
        "|",
        "\\",
        "\t",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const source = pieces.join("");
        try {
          expectSafe(await renderMarkdown(source));
        } catch (error) {
          // Pieces may pile up to what is refused for its nesting.
          if (!(error instanceof DomainError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("keeps its words where they were only marked up", async () => {
    expect(await renderMarkdown("a <b>bold</b> claim")).toBe("<p>a bold claim</p>");
    expect(await renderMarkdown("`<script>`")).toBe("<p><code>&#x3C;script></code></p>");
    expect(await renderMarkdown("[here](javascript:alert(1))")).not.toContain("href");
  });
});

describe("text made to be slow", () => {
  test.each([
    ["a million characters", "a".repeat(1_000_000), "too_large"],
    ["ten thousand quotations", ">".repeat(10_000), "invalid_input"],
    ["ten thousand spaced quotations", "> ".repeat(10_000), "invalid_input"],
    ["ten thousand lists", `${"- ".repeat(10_000)}a`, "invalid_input"],
    ["ten thousand brackets", "[".repeat(10_000), "invalid_input"],
    ["ten thousand closing brackets", "]".repeat(10_000), "invalid_input"],
    ["ten thousand emphasis marks", "*a_ ".repeat(10_000), "invalid_input"],
    [
      "a staircase of lists",
      Array.from({ length: 400 }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n"),
      "invalid_input",
    ],
    ["ten thousand lines in a block", `> a\n${"a\n".repeat(10_000)}`, "invalid_input"],
    [
      "a narrow table below a wide header",
      `${"a|".repeat(990)}\n${"-|".repeat(990)}\n${"a\n".repeat(490)}`,
      "invalid_input",
    ],
    [
      "a long address referred to ten thousand times",
      `[x]: https://e.example/${"a".repeat(45_000)}\n\n${`${"[x] ".repeat(400)}\n\n`.repeat(25)}`,
      "invalid_input",
    ],
    ["ten thousand underlined headings", "a\n-\n\n".repeat(10_000), "invalid_input"],
  ])("%s: refused in words", async (_, source, code) => {
    await expect(renderMarkdown(source)).rejects.toMatchObject({ name: "DomainError", code });
  });

  test("one long line of words is no fault", async () => {
    expect(await renderMarkdown("word ".repeat(39_000))).toMatch(/^<p>word /);
  });
});

describe("a note's text", () => {
  test.each([
    ["# One\n\n## Two", "<h2>One</h2>\n<h3>Two</h3>"],
    ["### Added\n\n#### Engine", "<h2>Added</h2>\n<h3>Engine</h3>"],
    ["## Fixed\n\n# Late title\n\n###### Deep", "<h3>Fixed</h3>\n<h2>Late title</h2>\n<h6>Deep</h6>"],
  ])("headings of %j stand below the page's own", async (source, html) => {
    expect(await renderMarkdown(source)).toBe(html);
  });

  test("links tell nothing about where they were followed from", async () => {
    for (const address of [
      "https://docs.example/limits",
      "mailto:rep@spec.example",
      "/t/acme/upgrades",
      "#part",
    ]) {
      expect(await renderMarkdown(`[x](${address})`)).toBe(
        `<p><a href="${address}" rel="noopener noreferrer nofollow">x</a></p>`,
      );
    }
  });

  test("images give way to their words, and a link around a wordless one goes", async () => {
    expect(await renderMarkdown("See ![the new chart](https://x.example/a.png)")).toBe(
      "<p>See the new chart</p>",
    );
    expect(await renderMarkdown("[![](https://x.example/badge.svg)](https://x.example) Stable")).toBe(
      "<p> Stable</p>",
    );
  });

  test("tables scroll by themselves and keep their alignment", async () => {
    const [wrapper, table] = elementsOf(await renderMarkdown("| a | b |\n|:-:|--:|\n| 1 | 2 |"));
    expect(wrapper).toMatchObject({
      tagName: "div",
      properties: { className: ["table-scroll"], tabIndex: 0 },
    });
    expect(table?.tagName).toBe("table");
    const cells = elementsOf(await renderMarkdown("| a | b |\n|:-:|--:|\n| 1 | 2 |")).filter(
      ({ tagName }) => tagName === "td",
    );
    expect(cells.map(({ properties }) => properties.align)).toEqual(["center", "right"]);
  });

  test("task lists say what is done", async () => {
    const boxes = elementsOf(await renderMarkdown("- [x] Lower the TTL\n- [ ] Name the owner")).filter(
      ({ tagName }) => tagName === "input",
    );
    expect(
      boxes.map(({ properties }) => [properties.ariaLabel, properties.checked, properties.disabled]),
    ).toEqual([
      ["Done", true, true],
      ["To do", undefined, true],
    ]);
  });

  test("footnotes lead there and back", async () => {
    const elements = elementsOf(await renderMarkdown("### Added\n\nFaster[^1].\n\n[^1]: By 3 %."));
    const ids = elements.flatMap(({ properties }) => (properties.id ? [`#${properties.id}`] : []));
    const targets = elements.flatMap(({ properties }) => (properties.href ? [properties.href] : []));
    expect(ids.toSorted()).toEqual(["#note-fn-1", "#note-fnref-1"]);
    expect(targets.toSorted()).toEqual(ids.toSorted());
    expect(elements.filter(({ tagName }) => tagName === "h2")).toHaveLength(2);
  });
});
