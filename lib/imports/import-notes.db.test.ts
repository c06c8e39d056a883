import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { listNotes } from "#lib/releases/list-notes.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { checkImport } from "./check-import.ts";
import { importNotes } from "./import-notes.ts";

const CHANGELOG = `# Changelog

## [Unreleased]

- Not yet.

## [8.14.0] - 2027-01-05

### Added

- Session replay detection for [account takeover](docs/ato.md).

### Fixed

- Memory no longer grows with idle connections.

## [8.13.2] - 2026-12-29

### Security

- Header parsing refuses oversized values.
`;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const rep = () => staffContext(world.rep, world.now);
const importing = (text: string, component = "realtime_engine") =>
  importNotes(rep(), { component, fileName: "CHANGELOG.md", text });

describe("importing a changelog", () => {
  it("says what would come, makes a draft of each version once, and the same file adds nothing", async () => {
    const looked = await checkImport(rep(), { component: "realtime_engine", text: CHANGELOG });
    expect(looked.drafts.map(({ version }) => version)).toEqual(["8.14.0", "8.13.2"]);
    expect((await listNotes(rep(), {})).notes).toEqual([]);

    const first = await importing(CHANGELOG);
    expect(first.drafts.map(({ version }) => version)).toEqual(["8.14.0", "8.13.2"]);
    expect(first.skipped).toEqual(["Unreleased changes have no version yet."]);
    const again = await importing(CHANGELOG);
    expect(again.drafts).toEqual([]);
    expect(again.skipped).toContain("Realtime Engine 8.14.0 is here already.");
    expect((await importing(CHANGELOG, "spec_hub")).drafts).toHaveLength(2);

    const { notes, counts } = await listNotes(rep(), { component: "realtime_engine" });
    expect(notes.map(({ version, status }) => `${version} ${status}`)).toEqual([
      "8.14.0 draft",
      "8.13.2 draft",
    ]);
    expect(counts).toEqual({ draft: 2 });
  });

  it("done twice at once makes each draft once", async () => {
    const text = "# Changelog\n\n## [9.0.0] - 2027-01-10\n\n- One.\n\n## [8.99.0] - 2027-01-09\n\n- Two.\n";
    const both = await Promise.all([importing(text), importing(text)]);
    expect(both.flatMap(({ drafts }) => drafts)).toHaveLength(2);
    expect(both.flatMap(({ skipped }) => skipped)).toHaveLength(2);
  });

  it.each([
    ["a page", "<!doctype html><html><body>Sign in</body></html>", "invalid_input"],
    ["nothing", "", "invalid_input"],
    ["2 MB and more", `# Changelog\n\n## 1.0.0\n\n- ${"x".repeat(2_000_001)}\n`, "too_large"],
  ])("refuses %s and writes nothing", async (_what, text, code) => {
    const before = (await listNotes(rep(), {})).counts;
    await expect(importing(text)).rejects.toMatchObject({ code });
    expect((await listNotes(rep(), {})).counts).toEqual(before);
  });

  it("is for representatives", async () => {
    const operator = staffContext(world.rep, world.now, "operator");
    const input = { component: "spec_hub", text: CHANGELOG };
    await expect(importNotes(operator, input)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("adds the note to a release that came from a deployment, which keeps its train", async () => {
    await withStaff(rep(), (db) =>
      db.release.create({ data: { component: "spec_hub", version: "4.30.0", outOfTrain: true } }),
    );
    const { drafts, skipped } = await importing("# Changelog\n\n## [4.30.0]\n\n- Exports.\n", "spec_hub");
    expect({ versions: drafts.map(({ version }) => version), skipped }).toEqual({
      versions: ["4.30.0"],
      skipped: [],
    });
    const { note } = await getDraft(rep(), drafts[0]?.noteId ?? "");
    expect(note.content).toMatchObject({ headline: "Exports", outOfTrain: true });
  });

  it("takes GitHub's releases, and the same twice adds nothing", async () => {
    const text = JSON.stringify([
      {
        tag_name: "v4.41.0",
        body: "## Bug fixes\n\n* Search keeps its order by @ada in #7",
        published_at: "2027-01-08T10:00:00Z",
      },
      { tag_name: "v4.42.0", body: "* Not yet", draft: true },
    ]);
    const first = await importing(text, "spec_hub");
    expect(first.drafts).toMatchObject([{ version: "4.41.0" }]);
    expect(first.skipped).toEqual(["4.42.0 is a draft on GitHub."]);
    expect((await importing(text, "spec_hub")).drafts).toEqual([]);
  });
});
