import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "#lib/errors.ts";
import { parseChangelog } from "./changelog.ts";
import { readSource } from "./read-source.ts";

const real = (name: string) =>
  readFileSync(new URL(`../testing/data/changelogs/${name}`, import.meta.url), "utf8");

describe("a real changelog", () => {
  test("with linked versions", () => {
    const { title, releases, skipped } = parseChangelog(real("pako-1.0.11.md"));
    expect(title).toBe("Changelog");
    expect(skipped).toEqual([]);
    expect(releases).toHaveLength(23);
    expect(releases[0]).toEqual({
      version: "1.0.11",
      date: "2020-01-29",
      yanked: false,
      sections: [{ type: "fixed", items: ["Fix tests in node.js v12+, #179."] }],
      body: "### Fixed\n- Fix tests in node.js v12+, #179.",
    });
    expect(releases.at(-1)).toMatchObject({ version: "0.1.0", date: "2014-03-15" });
    expect(releases.at(-1)?.body).not.toContain("compare");
  });

  test("with bare versions", () => {
    const { releases } = parseChangelog(real("date-fns-tz-1.5.0.md"));
    expect(releases.map(({ version }) => version).slice(0, 3)).toEqual(["1.5.0", "1.4.1", "1.4.0"]);
    expect(releases[0]?.sections).toEqual([
      { type: "fixed", items: [expect.any(String), expect.any(String)] },
    ]);
  });

  test("with the line ends of Windows and a byte order mark says the same", () => {
    const text = real("pako-1.0.11.md");
    expect(parseChangelog(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(parseChangelog(text));
  });
});

const changelog = `# Engine changes

All notable changes.

## [Unreleased]

### Added
- Not yet

## [1.1.0] - 2026-11-24

Thanks to [everyone][team].

### Added
- Custom rules, see [the guide] and [their limits][limits].
  Second line.

  - Nested [entry][limits]
- A table

### Upgrade steps

Read [this][limits]! First.

#### Deeper

Then that.

## [1.0.1] - 2026-11-20 [YANKED]
### Security
* Patch the ![shield][limits] parser

## 1.0.1
### Fixed
- Again

## 1.0.0
## Thanks

To all.

[1.1.0]: https://example.com/compare
[the guide]: https://example.com/guide(1) "The \\"guide\\""
[limits]: https://example.com/limits?a=1&b=2
[team]: <https://example.com/our team>
`;

describe("a changelog", () => {
  const { title, releases, skipped } = parseChangelog(changelog);

  test("gives each release its version, day and state", () => {
    expect(title).toBe("Engine changes");
    expect(releases.map(({ version, date, yanked }) => [version, date, yanked])).toEqual([
      ["1.1.0", "2026-11-24", false],
      ["1.0.1", "2026-11-20", true],
    ]);
  });

  test("says what was left out and why", () => {
    expect(skipped).toEqual([
      "Unreleased changes have no version yet.",
      "1.0.1 stands in the file twice: the first counts.",
      "1.0.0 has no entries.",
      '"Thanks" names no version.',
    ]);
  });

  test("has its entries by section, in Markdown that stands alone", () => {
    const limits = "(https://example.com/limits?a=1&b=2)";
    expect(releases[0]?.sections).toEqual([
      { type: "", items: ["Thanks to [everyone](https://example.com/our%20team)."] },
      {
        type: "added",
        items: [
          `Custom rules, see [the guide](https://example.com/guide%281%29 "The \\"guide\\"") and [their limits]${limits}.\nSecond line.\n\n- Nested [entry]${limits}`,
          "A table",
        ],
      },
      { type: "Upgrade steps", items: [`Read [this]${limits}! First.`, "Then that."] },
    ]);
    expect(releases[1]?.sections).toEqual([
      { type: "security", items: [`Patch the ![shield]${limits} parser`] },
    ]);
  });

  test("keeps a release's text as it was written, but for its links", () => {
    expect(releases[0]?.body).toMatch(/^Thanks to \[everyone\]\(/);
    expect(releases[0]?.body).toContain("\n#### Deeper\n\nThen that.");
    expect(releases[0]?.body).not.toMatch(/\]\[/);
  });

  test("with headings of mixed levels keeps sections out of the releases", () => {
    const mixed =
      "# [2.0.0](https://x.example) (2026-11-24)\n\n### Features\n\n* a\n\n### [1.0.1] (2026-11-20)\n\n### Bug fixes\n\n* b\n";
    expect(parseChangelog(mixed)).toEqual({
      title: "Changelog",
      skipped: [],
      releases: [
        expect.objectContaining({ version: "2.0.0", sections: [{ type: "added", items: ["a"] }] }),
        expect.objectContaining({ version: "1.0.1", sections: [{ type: "fixed", items: ["b"] }] }),
      ],
    });
  });

  test("reads the first 500 releases and tells of the first 50 it leaves out", () => {
    const long = Array.from({ length: 600 }, (_, i) => `## 1.${i}.0\n\n- a\n\n`).join("");
    const result = parseChangelog(long);
    expect(result.releases).toHaveLength(500);
    expect(result.skipped).toHaveLength(51);
    expect(result.skipped.at(-1)).toBe("And 50 more.");
  });

  test("leaves out a release that its links would blow up", () => {
    const text = `## 1.0.0\n\n- ${"[a] ".repeat(200)}\n\n## 0.9.0\n\n- b\n\n[a]: https://x.example/${"a".repeat(2000)}\n`;
    const { releases, skipped } = parseChangelog(text);
    expect(releases.map(({ version }) => version)).toEqual(["0.9.0"]);
    expect(skipped).toEqual(["1.0.0 is longer than 100,000 characters."]);
  });
});

describe("a file that is no changelog", () => {
  test.each([
    ["nothing", "", "The file is empty."],
    ["blanks", " \n\t\n", "The file is empty."],
    ["a picture", "\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR", "The file is not UTF-8 text."],
    ["a web page", "<!DOCTYPE html><html><h2>1.0.0</h2></html>", "The file is a web page."],
    [
      "a readme",
      "# Engine\n\n## Install\n\nRun it.\n\n## 2.0 migration guide\n\nRead.",
      "No heading of the file names a version.",
    ],
    [
      "unreleased changes only",
      "# Changelog\n\n## [Unreleased]\n\n- a",
      "Unreleased changes have no version yet.",
    ],
  ])("%s: says so, and what was expected", (_, text, fault) => {
    const message = `${fault} Expected Keep a Changelog: Markdown with a heading such as "## [1.2.3] - 2026-11-24" for each release, or GitHub's releases as JSON.`;
    expect(() => parseChangelog(text)).toThrow(
      new DomainError("invalid_input", message, { text: [message] }),
    );
  });

  test.each([
    ["more than 2 MB", `## 1.0.0\n\n${"word ".repeat(400_001)}`, "too_large"],
    ["ten thousand quotations", `## 1.0.0\n\n${">".repeat(10_000)}`, "invalid_input"],
  ])("%s: refused in words at the field", (_, text, code) => {
    expect(() => readSource(text)).toThrow(
      expect.objectContaining({ code, fields: { text: [expect.any(String)] } }),
    );
  });

  test("never fails in another way", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "## [1.0.0] - 2026-11-24\n",
        "### Added\n",
        "- a\n",
        "[1.0.0]: x\n",
        "[a][1.0.0]",
        "![",
        "](",
        "\n\n",
      ),
      fc.constantFrom("> ", "  ", "```\n", "<!--", "## ", "1.0\n=\n", "[YANKED]"),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          const { releases } = parseChangelog(pieces.join(""));
          expect(new Set(releases.map(({ version }) => version)).size).toBe(releases.length);
          for (const { sections } of releases)
            expect(sections.flatMap(({ items }) => items)).not.toHaveLength(0);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
