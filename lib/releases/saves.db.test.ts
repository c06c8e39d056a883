import { addMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { startNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { DraftConflict } from "./draft-conflict.ts";
import { getDraft } from "./get-draft.ts";
import { keepRevision } from "./keep-revision.ts";
import { saveDraft } from "./save-draft.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const rosa = (minutes = 0) => staffContext(world.rep, addMinutes(world.now, minutes));
const deniz = (minutes = 0) => staffContext(world.deputy, addMinutes(world.now, minutes));

function read<T>(work: Parameters<typeof withStaff<T>>[1]): Promise<T> {
  return withStaff({ kind: "system", now: world.now }, work);
}

/** The headlines that are kept for good, by revision. */
async function keptHeadlines(noteId: string): Promise<Record<number, string>> {
  const rows = await read((db) =>
    db.releaseNoteRevision.findMany({ where: { noteId }, orderBy: { number: "asc" } }),
  );
  return Object.fromEntries(
    rows.map(({ number, content }) => [number, (content as { headline: string }).headline]),
  );
}

const countSaves = (noteId: string) =>
  read((db) => db.auditEvent.count({ where: { objectId: noteId, action: "note.saved" } }));

describe("the train of a release", () => {
  it("stays as the pipeline said meanwhile where the writer left it alone, and as the writer said otherwise", async () => {
    const { noteId, input } = await startNote(world, "3.9.0");
    const outOfTrain = async () => (await getDraft(rosa(), noteId)).note.content.outOfTrain;
    await read((db) =>
      db.release.update({
        where: { component_version: { component: "spec_hub", version: "3.9.0" } },
        data: { outOfTrain: true },
      }),
    );
    const save = (revision: number, more: object) =>
      saveDraft(rosa(), { ...input, revision, headline: `Saved at ${revision}`, ...more });
    await save(1, { outOfTrain: false, wasOutOfTrain: false });
    expect(await outOfTrain()).toBe(true);
    await save(2, { outOfTrain: false, wasOutOfTrain: true });
    expect(await outOfTrain()).toBe(false);
  });
});

describe("a save that meets the pipeline", () => {
  it("never takes back what the pipeline says at the same moment", async () => {
    for (let round = 0; round < 12; round += 1) {
      const { noteId, input } = await startNote(world, `3.10.${round}`);
      const where = { component_version: { component: "spec_hub", version: `3.10.${round}` } } as const;
      await Promise.all([
        saveDraft(rosa(), { ...input, headline: "Typed on", outOfTrain: false, wasOutOfTrain: false }),
        read((db) => db.release.update({ where, data: { outOfTrain: true } })),
      ]);
      expect((await getDraft(rosa(), noteId)).note.content.outOfTrain).toBe(true);
    }
  });
});

describe("saving while writing", () => {
  it("counts every save, and keeps a text and an audit line only where a new stretch of writing begins", async () => {
    const { noteId, input } = await startNote(world, "3.0.0");
    for (const [index, minutes] of [0, 1, 2, 9, 11].entries()) {
      const saved = await saveDraft(rosa(minutes), {
        ...input,
        revision: index + 1,
        headline: `At ${minutes}`,
      });
      expect(saved).toEqual({ revision: index + 2, savedAt: rosa(minutes).now });
    }
    expect(await keptHeadlines(noteId)).toEqual({ 1: "", 5: "At 9" });
    expect(await countSaves(noteId)).toBe(2);
  });

  it("keeps what another person wrote before it is replaced", async () => {
    const { noteId, input } = await startNote(world, "3.1.0");
    await saveDraft(rosa(), { ...input, headline: "Rosa's" });
    await saveDraft(deniz(1), { ...input, revision: 2, headline: "Deniz's" });
    await saveDraft(rosa(2), { ...input, revision: 3, headline: "Rosa's again" });
    expect(await keptHeadlines(noteId)).toEqual({ 1: "", 2: "Rosa's", 3: "Deniz's" });
    expect((await getDraft(rosa(), noteId)).note).toMatchObject({ revision: 4, savedBy: world.rep.name });
  });

  it("by hand, and what is about to be published, stays as it is; twice is once", async () => {
    const { noteId, input } = await startNote(world, "3.2.0");
    await saveDraft(rosa(), { ...input, headline: "By hand", keep: "true" });
    await saveDraft(rosa(1), { ...input, revision: 2, headline: "Typed on" });
    expect(await keptHeadlines(noteId)).toEqual({ 1: "", 2: "By hand" });
    expect(await read((db) => keepRevision(db, noteId))).toBe(3);
    expect(await read((db) => keepRevision(db, noteId))).toBe(3);
    expect(await keptHeadlines(noteId)).toEqual({ 1: "", 2: "By hand", 3: "Typed on" });
  });

  it("writes nothing for a text that is stored already, whichever revision it started from", async () => {
    const { noteId, input } = await startNote(world, "3.3.0");
    await saveDraft(rosa(), input);
    expect(await saveDraft(rosa(1), { ...input, summary: ` ${input.summary}\n` })).toMatchObject({
      revision: 2,
    });
    expect((await getDraft(rosa(), noteId)).note.revision).toBe(2);
  });
});

describe("two people on one draft", () => {
  it("the later one is told what is stored, by whom, and overwrites nothing", async () => {
    const { noteId, input } = await startNote(world, "3.4.0");
    await saveDraft(deniz(), { ...input, headline: "Deniz's" });
    const lost: unknown = await saveDraft(rosa(1), { ...input, headline: "Rosa's" }).catch((error) => error);
    expect(lost).toBeInstanceOf(DraftConflict);
    expect(lost).toMatchObject({
      code: "conflict",
      stored: {
        revision: 2,
        savedBy: world.deputy.name,
        savedAt: deniz().now,
        content: { headline: "Deniz's", summary: input.summary },
      },
    });
    expect((await getDraft(rosa(), noteId)).note.content.headline).toBe("Deniz's");
  });

  it("of twenty saves at once exactly one wins, and the others are told of it", async () => {
    const { noteId, input } = await startNote(world, "3.5.0");
    // With every connection open beforehand the saves truly meet.
    await Promise.all(Array.from({ length: 20 }, () => getDraft(rosa(), noteId)));
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        saveDraft(n % 2 ? rosa() : deniz(), { ...input, headline: `Writer ${n}` }),
      ),
    );
    const lost = saves.flatMap((save) => (save.status === "rejected" ? [save.reason] : []));
    expect(lost).toHaveLength(19);
    const { note } = await getDraft(rosa(), noteId);
    expect(note.revision).toBe(2);
    for (const reason of lost) {
      expect(reason).toBeInstanceOf(DraftConflict);
      expect(reason.stored.content.headline).toBe(note.content.headline);
    }
    expect(await keptHeadlines(noteId)).toEqual({ 1: "" });
    expect(await countSaves(noteId)).toBe(1);
  });
});
