import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishProblems } from "#lib/releases/rules.ts";
import { type ChangelogRelease, parseChangelog } from "./changelog.ts";
import { noteFromChangelog } from "./changelog-note.ts";

const noteOf = (body: string) => {
  const [release] = parseChangelog(`## 8.14.0 - 2026-11-24\n\n${body}\n`).releases;
  return noteFromChangelog(release as ChangelogRelease);
};

describe("a note from a changelog", () => {
  test("leads with what matters most and counts the rest", () => {
    const note = noteOf(
      "### Fixed\n- Keep **cookies** on redirects (#12)\n- Close idle sockets.\n\n### Added\n- Rules by [country](https://x.example)\n\n### Changed\n- Faster start",
    );
    expect(note).toMatchObject({
      headline: "Rules by country",
      summary:
        "1 new feature, 2 fixes and 1 other change. Also: Keep cookies on redirects; Close idle sockets.",
      actionRequired: "",
      changeTypes: ["feature", "fix", "other"],
      outOfTrain: false,
    });
    expect(note.impact).toMatch(/^None to negligible/);
    expect(note.bodyMarkdown).toMatch(/^### Fixed\n- Keep \*\*cookies\*\*/);
  });

  test.each([
    ["security alone leaves the train", "### Security\n- Patch the parser", ["security"], true],
    [
      "security beside a fix does not",
      "### Security\n- Patch\n### Fixed\n- Typo",
      ["security", "fix"],
      false,
    ],
    ["a named vulnerability is security", "### Fixed\n- CVE-2026-12345 in the parser", ["security"], true],
    ["raised limits are limits", "### Changed\n- Raise the rule limit to 500", ["limits"], false],
    ["new quotas are limits", "### Added\n- Quotas for exports", ["limits"], false],
    ["a mended limit is a fix", "### Fixed\n- Count the limit per site", ["fix"], false],
    ["nothing unlimited is a limit", "### Added\n- Unlimited exports", ["feature"], false],
    ["any other heading is other", "### Docs\n- New guide", ["other"], false],
  ])("%s", (_, body, changeTypes, outOfTrain) => {
    expect(noteOf(body)).toMatchObject({ changeTypes, outOfTrain });
  });

  test("makes an action of a breaking change", () => {
    expect(noteOf("### Changed\n- **BREAKING**: the old header is gone").actionRequired).toBe(
      "Check whether this concerns you: BREAKING: the old header is gone",
    );
  });

  test("cuts a long headline at a word", () => {
    const { headline } = noteOf(`- ${"mitigation ".repeat(40)}`);
    expect(headline).toMatch(/^(?:mitigation )+mitigation…$/);
    expect(headline.length).toBeLessThanOrEqual(140);
  });

  test("could be published as it is, whatever the file says", () => {
    const complete = (note: ReturnType<typeof noteFromChangelog>) =>
      expect(publishProblems({ ...note, kind: "minor", audience: { kind: "all" } })).toEqual([]);
    for (const file of ["pako-1.0.11.md", "date-fns-tz-1.5.0.md"]) {
      const text = readFileSync(new URL(`../testing/data/changelogs/${file}`, import.meta.url), "utf8");
      for (const release of parseChangelog(text).releases) complete(noteFromChangelog(release));
    }
    const words = fc.string({ unit: "binary", minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (items) => {
        const sections = [{ type: "added", items }];
        complete(noteFromChangelog({ version: "1.0.0", date: null, yanked: false, sections, body: "- a" }));
      }),
      { numRuns: 200 },
    );
  });
});
