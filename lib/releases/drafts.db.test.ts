import { beforeAll, describe, expect, it } from "vitest";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { startNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { createDraft } from "./create-draft.ts";
import { getDraft } from "./get-draft.ts";
import { saveDraft } from "./save-draft.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const rep = () => staffContext(world.rep, world.now);
const deputy = () => staffContext(world.deputy, world.now);

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
