import { addDays, addHours } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { listActivity } from "#lib/audit/list-activity.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { getNote } from "#lib/releases/get-note.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote, writeTestNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { correctNote } from "./correct-note.ts";
import { decideReview } from "./decide-review.ts";
import { getOutlook } from "./get-outlook.ts";
import { getPublishing } from "./get-publishing.ts";
import { publishNote } from "./publish-note.ts";
import { publishScheduledNotes } from "./publish-scheduled-notes.ts";
import { requestReview } from "./request-review.ts";
import { scheduleNote } from "./schedule-note.ts";
import { findToldNote } from "./store-tell.ts";
import { takeBack, unscheduleNote } from "./take-back.ts";
import { tellNote } from "./tell-note.ts";
import { tellTenant } from "./tell-tenant.ts";
import { withdrawNote } from "./withdraw-note.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

let versions = 0;
const rep = () => staffContext(world.rep, world.now);
const deputy = () => staffContext(world.deputy, world.now);
const reader = () => clientContext(world.acme, world.acme.reader, addDays(world.now, 20), "reader");
const attempt = (now = world.now) => ({ now, number: 1, isLast: false });

const statusOf = async (noteId: string) => (await getDraft(rep(), noteId)).note.status;

const told = (noteId: string, kind: string) =>
  withStaff(rep(), async (db) => {
    const deliveries = await db.delivery.findMany({
      where: { notification: { kind, subjectId: noteId } },
      orderBy: { address: "asc" },
    });
    return deliveries.map(({ address }) => address);
  });

const choose = (tenantId: string, userId: string, noteMail: "at_once" | "weekly" | "none") =>
  withStaff(rep(), (db) =>
    db.membership.update({ where: { tenantId_userId: { tenantId, userId } }, data: { noteMail } }),
  );

describe("a note that needs a second person", () => {
  it("is published only after somebody else approved just this text", async () => {
    const { noteId, revision, input } = await writeTestNote(world, "5.0.0", { changeTypes: ["security"] });
    await expect(publishNote(rep(), { noteId, revision })).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("second person"),
    });
    await requestReview(rep(), { noteId, revision });
    await expect(saveDraft(rep(), { ...input, revision })).rejects.toMatchObject({ code: "conflict" });
    const approve = { noteId, revision, decision: "approved" };
    await expect(decideReview(rep(), approve)).rejects.toMatchObject({ code: "forbidden" });
    await decideReview(deputy(), approve);
    await expect(decideReview(deputy(), approve)).rejects.toMatchObject({ code: "conflict" });

    await takeBack(rep(), { noteId, revision });
    const next = await saveDraft(rep(), {
      ...input,
      headline: "Another",
      changeTypes: ["security"],
      revision,
    });
    await expect(publishNote(rep(), { noteId, revision: next.revision })).rejects.toMatchObject({
      code: "forbidden",
    });
    await requestReview(rep(), { noteId, revision: next.revision });
    await decideReview(deputy(), { ...approve, revision: next.revision });
    await publishNote(rep(), { noteId, revision: next.revision });
    expect(await statusOf(noteId)).toBe("published");
  });

  it("goes back to its draft with the words of the second person", async () => {
    const { noteId, revision } = await writeTestNote(world, "5.0.1", { kind: "major" });
    await requestReview(rep(), { noteId, revision });
    const back = { noteId, revision, decision: "changes_requested" };
    await expect(decideReview(deputy(), back)).rejects.toMatchObject({
      fields: { comment: ["Write what should change."] },
    });
    await decideReview(deputy(), { ...back, comment: "Say how long it takes." });
    expect(await statusOf(noteId)).toBe("draft");
    expect(await getPublishing(rep(), noteId)).toMatchObject({
      needsReview: true,
      isCleared: false,
      review: { decision: "changes_requested", comment: "Say how long it takes.", decidedBy: "Deniz Kaya" },
    });
  });
});

describe("a scheduled note", () => {
  const at = { publishAt: "2027-01-14T09:00", timeZone: "Europe/Stockholm" };

  it("goes out at its hour and not before, once", async () => {
    const { noteId, slug, revision } = await writeTestNote(world, "5.1.0");
    expect((await scheduleNote(rep(), { noteId, revision, ...at })).at).toEqual(
      new Date("2027-01-14T08:00:00Z"),
    );
    await expect(publishNote(rep(), { noteId, revision: revision + 1 })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await publishScheduledNotes({}, attempt(new Date("2027-01-14T07:59:59Z")))).toBe("published 0");
    const hour = attempt(new Date("2027-01-14T08:00:00Z"));
    await Promise.all([publishScheduledNotes({}, hour), publishScheduledNotes({}, hour)]);
    expect(await statusOf(noteId)).toBe("published");
    expect((await getNote(reader(), slug)).publishedAt).toEqual(hour.now);
  });

  it("is taken off the schedule, and then does not go out", async () => {
    const { noteId, revision } = await writeTestNote(world, "5.1.1");
    await scheduleNote(rep(), { noteId, revision, ...at });
    await unscheduleNote(rep(), { noteId, revision });
    await publishScheduledNotes({}, attempt(addDays(world.now, 10)));
    expect(await statusOf(noteId)).toBe("draft");
  });

  it("that reaches nobody any more goes back to its draft, and the audit says why", async () => {
    const { noteId, revision } = await writeTestNote(world, "5.1.2");
    await scheduleNote(rep(), { noteId, revision, ...at });
    await withStaff(rep(), (db) =>
      db.releaseNote.update({
        where: { id: noteId },
        data: { audienceKind: "named", audienceTenantIds: [] },
      }),
    );
    await publishScheduledNotes({}, attempt(addDays(world.now, 10)));
    expect(await statusOf(noteId)).toBe("draft");
    const [why] = await withStaff(rep(), (db) =>
      db.auditEvent.findMany({ where: { objectId: noteId, action: "note.not_published" } }),
    );
    expect(why?.summary).toMatch(/tenant/);
  });

  it.each([
    ["2027-01-10T09:00", "Europe/Stockholm", "publishAt", /has passed/],
    ["2027-03-28T02:30", "Europe/Stockholm", "publishAt", /clocks skip/],
    ["2027-10-31T02:30", "Europe/Stockholm", "fold", /twice/],
    ["2027-02-30T09:00", "Europe/Stockholm", "publishAt", /date and a time/],
    ["2029-01-14T09:00", "Europe/Stockholm", "publishAt", /within a year/],
    ["2027-01-14T09:00", "Mars/Olympus", "timeZone", /time zone/],
  ])("is refused for %s in %s at %s", async (publishAt, timeZone, field, words) => {
    const { noteId, revision } = await writeTestNote(world, `5.2.${versions++}`);
    await expect(scheduleNote(rep(), { noteId, revision, publishAt, timeZone })).rejects.toMatchObject({
      fields: { [field]: [expect.stringMatching(words)] },
    });
    expect(await statusOf(noteId)).toBe("draft");
  });
});

describe("telling of a note", () => {
  it("reaches who wants it at once; a note that asks for something also who waits for the week", async () => {
    await choose(world.acme.id, world.acme.reader.id, "at_once");
    await choose(world.globex.id, world.globex.reader.id, "none");
    const quiet = await publishTestNote(world, "6.0.0");
    await tellNote({ noteId: quiet.noteId, revision: 2, event: "published" }, attempt());
    expect(await told(quiet.noteId, "note.published")).toEqual(["reader@acme.test"]);

    const { noteId, revision } = await writeTestNote(world, "6.0.1", { actionRequired: "Renew the key." });
    expect(await getOutlook(rep(), noteId)).toEqual({
      reach: ["It reaches 2 tenants, 4 people.", "3 by mail at once, 1 not by mail."],
      reviewReason: null,
      mayAskReview: true,
    });
    await publishNote(rep(), { noteId, revision });
    await tellNote({ noteId, revision, event: "published" }, attempt());
    expect(await told(noteId, "note.published")).toEqual([
      "coordinator@acme.test",
      "coordinator@globex.test",
      "reader@acme.test",
    ]);
    const { events } = await listActivity(reader(), {});
    expect(events.map(({ summary }) => summary)).toContain(
      "published the note on Spec Hub 6.0.1: Search in 6.0.1",
    );
  });

  it("goes on after a crash in the middle, and tells nobody twice", async () => {
    const { noteId } = await publishTestNote(world, "6.1.0");
    await choose(world.globex.id, world.globex.coordinator.id, "at_once");
    const job = { noteId, revision: 2, event: "published" } as const;
    const system = { kind: "system", now: world.now } as const;
    const tellOne = (tenant: World["acme"], afterwards?: () => never) =>
      withStaff(system, async (db) => {
        const note = await findToldNote(db, noteId);
        if (note) await tellTenant(db, system, { ...job, note, tenant });
        afterwards?.();
      });
    await tellOne(world.acme);
    const crash = () => {
      throw new Error("crash");
    };
    await expect(tellOne(world.globex, crash)).rejects.toThrow("crash");
    expect(await told(noteId, "note.published")).toEqual(["reader@acme.test"]);
    await tellNote(job, attempt(addHours(world.now, 1)));
    await Promise.all([tellNote(job, attempt()), tellNote(job, attempt())]);
    expect(await told(noteId, "note.published")).toEqual(["coordinator@globex.test", "reader@acme.test"]);
  });

  it("of a correction or a withdrawal reaches exactly those who had been told, once", async () => {
    const { noteId, slug } = await publishTestNote(world, "6.2.0");
    await tellNote({ noteId, revision: 2, event: "published" }, attempt());
    const before = await told(noteId, "note.published");
    await choose(world.acme.id, world.acme.coordinator.id, "at_once");
    const { note } = await getDraft(rep(), noteId);
    const words = { ...note.content, noteId, correction: "The limit is 500, not 50." };
    const correct = (headline: string) => correctNote(rep(), { ...words, headline, revision: 2 });
    const tries = await Promise.allSettled([correct("Right"), correct("Also right")]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const job = { noteId, revision: 3, event: "corrected" } as const;
    await tellNote(job, attempt());
    await tellNote(job, attempt());
    expect(await told(noteId, "note.corrected")).toEqual(before);
    expect((await getNote(reader(), slug)).headline).toMatch(/right/i);

    await expect(withdrawNote(rep(), { noteId, revision: 3, reason: " " })).rejects.toMatchObject({
      fields: { reason: [expect.any(String)] },
    });
    await withdrawNote(rep(), { noteId, revision: 3, reason: "It was another release." });
    await tellNote({ noteId, revision: 3, event: "withdrawn" }, attempt());
    expect(await told(noteId, "note.withdrawn")).toEqual(before);
    expect((await getNote(reader(), slug)).withdrawn).toBe(true);
    await expect(withdrawNote(rep(), { noteId, revision: 3, reason: "Again." })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
