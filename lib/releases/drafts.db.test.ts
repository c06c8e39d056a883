import { beforeAll, describe, expect, it } from "vitest";
import { staffContext } from "#lib/testing/contexts.ts";
import { startNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { checkChangelog } from "./check-changelog.ts";
import { createDraft } from "./create-draft.ts";
import { getDraft } from "./get-draft.ts";
import { importChangelog } from "./import-changelog.ts";
import { listNotes } from "./list-notes.ts";
import { publishNote } from "./publish-note.ts";
import { saveDraft } from "./save-draft.ts";

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
const deputy = () => staffContext(world.deputy, world.now);
const importing = (text: string, component = "realtime_engine") =>
  importChangelog(rep(), { component, fileName: "CHANGELOG.md", text });

describe("importing a changelog", () => {
  it("says what would come, makes a draft of each version once, and the same file adds nothing", async () => {
    const looked = await checkChangelog(rep(), { component: "realtime_engine", text: CHANGELOG });
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
    await expect(importChangelog(operator, input)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a draft", () => {
  it("is saved by one of two people who started from the same revision, and the other's words do no harm", async () => {
    const { noteId, input } = await startNote(world, "1.0.0");
    const saves = await Promise.allSettled([
      saveDraft(rep(), { ...input, headline: "Rosa's" }),
      saveDraft(deputy(), { ...input, headline: "Deniz's" }),
    ]);
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = saves.find((save) => save.status === "rejected")?.reason;
    expect(lost).toMatchObject({ code: "conflict", message: expect.stringContaining("saved revision 2") });
    const { note } = await getDraft(rep(), noteId);
    const winner = saves[0]?.status === "fulfilled" ? world.rep.name : world.deputy.name;
    expect(note).toMatchObject({ revision: 2, savedBy: winner });
  });

  it("may be unfinished, but is not published so", async () => {
    const { noteId } = await createDraft(rep(), { component: "spec_hub", version: "1.1.0" });
    const { input } = await startNote(world, "1.1.1");
    await saveDraft(rep(), { ...input, noteId, headline: "", bodyMarkdown: " ", changeTypes: [] });
    await expect(publishNote(rep(), { noteId, revision: 2 })).rejects.toMatchObject({
      code: "invalid_input",
      fields: {
        headline: expect.any(Array),
        bodyMarkdown: expect.any(Array),
        changeTypes: expect.any(Array),
      },
    });
  });

  it("refuses a headline of 5,000 characters at its field", async () => {
    const { input } = await startNote(world, "1.2.0");
    await expect(saveDraft(rep(), { ...input, headline: "x".repeat(5000) })).rejects.toMatchObject({
      code: "invalid_input",
      fields: { headline: ["Keep it within 140 characters."] },
    });
  });

  it("of an unknown id, or of none, is not there", async () => {
    const { input } = await startNote(world, "1.3.0");
    const noteId = "019ab1de-0000-7000-8000-000000000000";
    await expect(getDraft(rep(), noteId)).rejects.toMatchObject({ code: "not_found" });
    await expect(getDraft(rep(), "' or 1=1")).rejects.toMatchObject({ code: "not_found" });
    await expect(saveDraft(rep(), { ...input, noteId })).rejects.toMatchObject({ code: "not_found" });
    await expect(publishNote(rep(), { noteId, revision: 1 })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is made once for a version", async () => {
    await createDraft(rep(), { component: "spec_hub", version: "1.4.0" });
    await expect(createDraft(rep(), { component: "spec_hub", version: "1.4.0" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
