import { addDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { getDraft } from "#lib/releases/get-draft.ts";
import { getNote } from "#lib/releases/get-note.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { writeTestNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { correctNote } from "./correct-note.ts";
import { decideCorrection } from "./decide-correction.ts";
import { decideReview } from "./decide-review.ts";
import { getPublishing } from "./get-publishing.ts";
import { publishNote } from "./publish-note.ts";
import { requestReview } from "./request-review.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const rep = () => staffContext(world.rep, world.now);
const deputy = () => staffContext(world.deputy, world.now);
const reader = () => clientContext(world.acme, world.acme.reader, addDays(world.now, 1), "reader");

describe("a correction of a note that needs a second person", () => {
  async function publishedSecurityNote(version: string) {
    const { noteId, slug, revision } = await writeTestNote(world, version, { changeTypes: ["security"] });
    await requestReview(rep(), { noteId, revision });
    await decideReview(deputy(), { noteId, revision, decision: "approved" });
    await publishNote(rep(), { noteId, revision });
    const { note } = await getDraft(rep(), noteId);
    const words = {
      ...note.content,
      noteId,
      revision,
      headline: "Corrected",
      correction: "It is the other one.",
    };
    return { noteId, slug, revision, words };
  }

  it("waits until somebody else approves it, and only then is read", async () => {
    const { noteId, slug, revision, words } = await publishedSecurityNote("8.0.0");
    expect(await correctNote(rep(), words)).toEqual({ revision: null });
    await expect(correctNote(deputy(), words)).rejects.toMatchObject({ code: "conflict" });
    expect((await getNote(reader(), slug)).headline).toBe("Search in 8.0.0");
    expect((await getPublishing(rep(), noteId)).pendingCorrection).toMatchObject({
      by: "Rosa Lindqvist",
      parts: [{ before: "Search in 8.0.0", after: "Corrected" }],
    });
    const approve = { noteId, revision, decision: "approved" };
    await expect(decideCorrection(rep(), approve)).rejects.toMatchObject({ code: "forbidden" });
    const tries = await Promise.allSettled([
      decideCorrection(deputy(), approve),
      decideCorrection(deputy(), approve),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await getNote(reader(), slug)).headline).toBe("Corrected");
    expect((await getPublishing(rep(), noteId)).pendingCorrection).toBeNull();
  });

  it("is declined with words or taken back, and changes nothing", async () => {
    const { noteId, slug, revision, words } = await publishedSecurityNote("8.0.1");
    await correctNote(rep(), words);
    const back = { noteId, revision, decision: "changes_requested" };
    await expect(decideCorrection(deputy(), back)).rejects.toMatchObject({ code: "invalid_input" });
    await decideCorrection(deputy(), { ...back, comment: "Name the version." });
    await correctNote(rep(), words);
    await expect(decideCorrection(deputy(), { ...back, decision: "cancelled" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await decideCorrection(rep(), { ...back, decision: "cancelled" });
    expect((await getNote(reader(), slug)).headline).toBe("Search in 8.0.1");
  });
});
