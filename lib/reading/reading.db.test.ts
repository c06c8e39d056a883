import { addMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "#lib/db/tenant-db.ts";
import { correctNote } from "#lib/publishing/correct-note.ts";
import { decideCorrection } from "#lib/publishing/decide-correction.ts";
import { decideReview } from "#lib/publishing/decide-review.ts";
import { getPublishing } from "#lib/publishing/get-publishing.ts";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { requestReview } from "#lib/publishing/request-review.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { listFeed } from "#lib/releases/list-feed.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote, startNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { acknowledgeNote, readReading } from "./acknowledge-note.ts";
import { getCoverage } from "./get-coverage.ts";
import { markAllRead, markRead } from "./mark-read.ts";
import { recordLook } from "./record-look.ts";

let world: World;
let note: { noteId: string; slug: string };
let acmeOnly: { noteId: string; slug: string };
beforeAll(async () => {
  world = await createWorld();
  note = await publishTestNote(world, "1.0.0");
  acmeOnly = await publishTestNote(world, "1.1.0", { kind: "named", tenantIds: [world.acme.id] }, 1);
});

const later = (minutes: number) => addMinutes(world.now, minutes);
const rep = () => staffContext(world.rep, world.now);
const deputy = () => staffContext(world.deputy, world.now);
const reader = (minutes = 5) => clientContext(world.acme, world.acme.reader, later(minutes), "reader");
const coordinator = (minutes = 5) => clientContext(world.acme, world.acme.coordinator, later(minutes));
const other = () => clientContext(world.globex, world.globex.coordinator, later(5));

/** A major's correction, approved by the second person; returns the new revision. */
async function corrected(correction: {
  noteId: string;
  revision: number;
  correction: string;
}): Promise<number> {
  const { noteId, revision } = correction;
  await correctNote(rep(), correction);
  const { pendingCorrection } = await getPublishing(rep(), noteId);
  const reviewId = pendingCorrection?.reviewId;
  await decideCorrection(deputy(), { noteId, revision, reviewId, decision: "approved" });
  return revision + 1;
}

const unread = async (ctx = reader()) =>
  (await listFeed(ctx, {})).weeks.flatMap(({ notes }) =>
    notes.filter((one) => one.isUnread).map(({ version }) => version),
  );

describe("reading", () => {
  it("is each person's own, counts the first time, and is not another tenant's to do", async () => {
    expect(await unread()).toEqual(["1.1.0", "1.0.0"]);
    await Promise.all([markRead(reader(), note.slug), markRead(reader(7), note.slug)]);
    expect(await unread()).toEqual(["1.1.0"]);
    expect(await unread(coordinator())).toEqual(["1.1.0", "1.0.0"]);
    await expect(markRead(other(), acmeOnly.slug)).rejects.toMatchObject({ code: "not_found" });
    for (const slug of ["no-such-note", { contains: "" }, undefined])
      await expect(markRead(reader(), slug)).rejects.toMatchObject({ code: "not_found" });
    const { lines } = await getCoverage(rep(), note.noteId);
    const line = lines.find(({ person }) => person === "Reader of Acme Bank");
    expect(line?.readAt?.getTime()).toBeGreaterThanOrEqual(later(5).getTime());
  });

  it("of everything at once marks what this tenant may read and no more", async () => {
    expect(await markAllRead(coordinator())).toBe(2);
    expect(await markAllRead(coordinator())).toBe(0);
    expect(await unread(coordinator())).toEqual([]);
    expect(await markAllRead(other())).toBe(1);
  });
});

describe("looking at the feed", () => {
  it("remembers the look before this one, and takes reloads for the same", async () => {
    const since = async (minutes: number) => (await listFeed(reader(minutes), {})).lastLookedAt;
    expect(await since(10)).toBeNull();
    await recordLook(reader(10));
    await recordLook(reader(20));
    expect(await since(30)).toBeNull();
    expect(await since(60)).toEqual(later(10));
    await Promise.all([recordLook(reader(60)), recordLook(reader(60))]);
    expect(await since(61)).toEqual(later(10));
    expect(await since(200)).toEqual(later(60));
  });
});

describe("acknowledging a major", () => {
  let major: { noteId: string; slug: string; revision: number };
  beforeAll(async () => {
    const { noteId, slug, input } = await startNote(world, "2.0.0");
    const { revision } = await saveDraft(rep(), { ...input, kind: "major" });
    await requestReview(rep(), { noteId, revision });
    await decideReview(deputy(), { noteId, revision, decision: "approved" });
    await publishNote(rep(), { noteId, revision });
    major = { noteId, slug, revision };
  });

  it("is a coordinator's, for the text as it reads now, once", async () => {
    await expect(acknowledgeNote(reader(), major.slug, major.revision)).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const slug of [{ contains: "" }, undefined])
      await expect(acknowledgeNote(coordinator(), slug, major.revision)).rejects.toMatchObject({
        code: "not_found",
      });
    await expect(acknowledgeNote(coordinator(), note.slug, 2)).rejects.toMatchObject({ code: "conflict" });
    const { note: desk } = await getDraft(rep(), major.noteId);
    const correction = { ...desk.content, ...major, correction: "The date is the 12th." };
    const revision = await corrected(correction);
    await expect(acknowledgeNote(coordinator(), major.slug, major.revision)).rejects.toMatchObject({
      code: "conflict",
    });
    await Promise.all([1, 2, 3].map(() => acknowledgeNote(coordinator(), major.slug, revision)));
    const coverage = await getCoverage(rep(), major.noteId);
    expect(coverage).toMatchObject({ tenants: 2, acknowledged: 1, people: 4 });
    expect(coverage.lines.filter(({ acknowledgedAt }) => acknowledgedAt).map(({ person }) => person)).toEqual(
      ["Coordinator of Acme Bank"],
    );
  });

  it("is counted once a tenant and each person once, and is asked for anew after a correction", async () => {
    const admin = clientContext(world.acme, world.acme.reader, later(9), "admin");
    const before = await getCoverage(rep(), major.noteId);
    await acknowledgeNote(admin, major.slug, major.revision + 1);
    expect(await getCoverage(rep(), major.noteId)).toMatchObject({
      people: 4,
      read: before.read,
      acknowledged: 1,
    });
    const { note: desk } = await getDraft(rep(), major.noteId);
    const revision = await corrected({
      ...desk.content,
      noteId: major.noteId,
      revision: desk.revision,
      correction: "It takes 40 minutes.",
    });
    const reading = (at: number) =>
      withTenant(admin, (db) => readReading(db, admin, { id: major.noteId, isMajor: true, revision: at }));
    expect((await reading(revision)).mayAcknowledge).toBe(true);
    await acknowledgeNote(admin, major.slug, revision);
    expect((await reading(revision)).mayAcknowledge).toBe(false);
    expect((await getCoverage(rep(), major.noteId)).lines).toHaveLength(4);
  });
});
