import { describe, expect, it } from "vitest";
import { DomainError } from "#lib/errors.ts";
import { readSource } from "./read-source.ts";

const file = (...releases: object[]) => JSON.stringify(releases);

describe("GitHub's releases", () => {
  it("become versions with their entries by type", () => {
    const { releases } = readSource(
      file({
        tag_name: "v1.4.0",
        name: "Autumn",
        body: "## 🚀 Features\r\n\r\n- Export\r\n\r\n## Bug Fixes\r\n\r\n- [Search](https://example.com/1)\r\n",
        published_at: "2026-11-03T23:30:00Z",
      }),
    );
    expect(releases).toMatchObject([
      {
        version: "1.4.0",
        date: "2026-11-03",
        sections: [
          { type: "added", items: ["Export"] },
          { type: "fixed", items: ["[Search](https://example.com/1)"] },
        ],
      },
    ]);
  });

  it.each([
    ["1.2.3", "1.2.3"],
    ["pkg@2.0.1", "2.0.1"],
    ["@scope/pkg@2.0.1", "2.0.1"],
    ["release-3.1.0", "3.1.0"],
  ])("reads the version of the tag %s", (tag_name, version) => {
    expect(readSource(file({ tag_name, body: "- One" })).releases).toMatchObject([{ version }]);
  });

  it("leaves out, and says so, what is no finished release", () => {
    const { releases, skipped } = readSource(
      file(
        { tag_name: "1.0.0", body: "- One" },
        { tag_name: "1.0.0", body: "- Again" },
        { tag_name: "nightly", body: "- One" },
        { tag_name: "1.1.0-rc.1", body: "- One", prerelease: true },
        { tag_name: "0.9.0", body: null },
        { name: "no tag" },
        { tag_name: 7 },
      ),
    );
    expect(releases.map(({ version }) => version)).toEqual(["1.0.0"]);
    expect(skipped).toEqual([
      "1.0.0 stands in the file twice: the first counts.",
      'The tag "nightly" names no version.',
      "1.1.0-rc.1 is a pre-release.",
      "0.9.0 has no entries.",
      "Entry 6 is no release.",
      "Entry 7 is no release.",
    ]);
  });

  it.each([
    ["another JSON", '{"releases": [{"version": "1.0.0"}]}', "The JSON holds no release."],
    ["an empty array", "[]", "The JSON holds no release."],
    ["cut off JSON", '[{"tag_name": "1.0.0", "bo', "cut off or malformed"],
  ])("refuses %s at the field", (_what, text, words) => {
    const refused = () => readSource(text);
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(words);
  });

  it("still reads a changelog that begins with a link", () => {
    expect(readSource("[1.0.0]: https://example.com\n\n## [1.0.0]\n\n- One\n").releases).toHaveLength(1);
  });
});
