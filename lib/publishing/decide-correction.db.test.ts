import { addDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
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
import { withdrawNote } from "./withdraw-note.ts";

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
    const approve = { noteId, revision, reviewId: await pendingId(noteId), decision: "approved" };
    await expect(decideCorrection(rep(), approve)).rejects.toMatchObject({ code: "forbidden" });
    const tries = await Promise.allSettled([
      decideCorrection(deputy(), approve),
      decideCorrection(deputy(), approve),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await getNote(reader(), slug)).headline).toBe("Corrected");
    expect((await getPublishing(rep(), noteId)).pendingCorrection).toBeNull();
  });

  const pendingId = async (noteId: string) =>
    (await getPublishing(rep(), noteId)).pendingCorrection?.reviewId ?? "none";

  it("is approved as it was read: one that replaced it meanwhile waits on", async () => {
    const { noteId, slug, revision, words } = await publishedSecurityNote("8.0.2");
    await correctNote(rep(), { ...words, headline: "A harmless typing error" });
    const read = { noteId, revision, reviewId: await pendingId(noteId) };
    await decideCorrection(rep(), { ...read, decision: "cancelled" });
    await correctNote(rep(), { ...words, headline: "Send your passwords" });
    await expect(decideCorrection(deputy(), { ...read, decision: "approved" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("replaced"),
    });
    expect((await getNote(reader(), slug)).headline).toBe("Search in 8.0.2");
    expect((await getPublishing(rep(), noteId)).pendingCorrection).not.toBeNull();
  });

  it("is closed with the note when that is withdrawn", async () => {
    const { noteId, revision, words } = await publishedSecurityNote("8.0.3");
    await correctNote(rep(), words);
    await withdrawNote(rep(), { noteId, revision, reason: "It was the wrong release." });
    expect((await getPublishing(rep(), noteId)).pendingCorrection).toBeNull();
    const closed = { objectId: noteId, action: "note.correction_cancelled" };
    expect(await withStaff(rep(), (db) => db.auditEvent.count({ where: closed }))).toBe(1);
  });

  it("is declined with words or taken back, and changes nothing", async () => {
    const { noteId, slug, revision, words } = await publishedSecurityNote("8.0.1");
    await correctNote(rep(), words);
    const back = { noteId, revision, reviewId: await pendingId(noteId), decision: "changes_requested" };
    await expect(decideCorrection(deputy(), back)).rejects.toMatchObject({ code: "invalid_input" });
    await decideCorrection(deputy(), { ...back, comment: "Name the version." });
    await correctNote(rep(), words);
    const again = { ...back, reviewId: await pendingId(noteId) };
    await expect(decideCorrection(deputy(), { ...again, decision: "cancelled" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await decideCorrection(rep(), { ...again, decision: "cancelled" });
    expect((await getNote(reader(), slug)).headline).toBe("Search in 8.0.1");
  });
});
