import { addDays, addHours } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote } from "#lib/testing/notes.ts";
import { createWorld, type TestTenant, type World } from "#lib/testing/world.ts";
import { editWeeklyNotes } from "./edit-weekly-notes.ts";
import { getWeeklyDesk } from "./get-weekly-desk.ts";
import { getWeeklyNotes } from "./get-weekly-notes.ts";
import { listDeskWeeklies } from "./list-desk-weeklies.ts";
import { listWeeklies } from "./list-weeklies.ts";
import { prepareWeeklyNotes } from "./prepare-weekly-notes.ts";
import { sendWeeklyNotes } from "./send-weekly-notes.ts";

let world: World;
/** The world begins on Monday 11 January 2027; its week of notes runs from Friday 8 to Thursday 14. */
const FRIDAY_MORNING = new Date("2027-01-15T11:30:00Z");
const FRIDAY_EVENING = new Date("2027-01-15T20:00:00Z");

const pass = (now: Date) => prepareWeeklyNotes({}, { now, number: 1, isLast: false });
const rep = (now = FRIDAY_MORNING) => staffContext(world.rep, now);
const reader = (tenant: World["acme"], now = FRIDAY_EVENING) =>
  clientContext(tenant, tenant.reader, now, "reader");
const desk = async (tenant: TestTenant) => {
  const items = await listDeskWeeklies(rep());
  return getWeeklyDesk(rep(), items.find((item) => item.tenant.slug === tenant.slug && !item.sentAt)?.id);
};
const told = (tenantId: string, subjectId: string) =>
  withStaff(rep(), (db) =>
    db.delivery.findMany({
      where: { tenantId, notification: { kind: "weekly_notes.sent", subjectId } },
      select: { address: true, notification: { select: { payload: true } } },
      orderBy: { address: "asc" },
    }),
  );

describe("the weekly notes", () => {
  beforeAll(async () => {
    world = await createWorld();
    await publishTestNote(world, "4.1.0", { kind: "all" }, 60);
    await publishTestNote(world, "4.2.0", { kind: "named", tenantIds: [world.acme.id] }, 120);
    await publishTestNote(world, "4.3.0", { kind: "all" }, 60 * 24 * 5);
  });

  it("are compiled once a tenant on the vendor's day, from what was published to it in the week", async () => {
    expect(await pass(addDays(FRIDAY_MORNING, -1))).toBe("compiled 2, sent 2");
    const passes = await Promise.all([pass(FRIDAY_MORNING), pass(FRIDAY_MORNING)]);
    expect(passes.every((words) => words.endsWith("sent 0"))).toBe(true);
    expect(await pass(addHours(FRIDAY_MORNING, 1))).toBe("compiled 0, sent 0");
    expect((await desk(world.acme)).notes.map(({ version }) => version)).toEqual(["4.1.0", "4.2.0"]);
    expect((await desk(world.globex)).notes.map(({ version }) => version)).toEqual(["4.1.0"]);
  });

  it("are hidden from clients until they are sent", async () => {
    expect((await listWeeklies(reader(world.acme))).map(({ firstDay }) => firstDay)).toEqual(["2027-01-01"]);
    await expect(getWeeklyNotes(reader(world.acme), "2027-01-08")).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("are edited by one of two people who began with the same revision", async () => {
    const { id, revision, notes } = await desk(world.acme);
    const edit = (intro: string) =>
      editWeeklyNotes(rep(), { id, revision, intro, noteIds: notes.slice(0, 1).map((note) => note.id) });
    const edits = await Promise.allSettled([edit("Quiet week."), edit("Calm week.")]);
    expect(edits.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const after = await desk(world.acme);
    expect(after.notes.map(({ version }) => version)).toEqual(["4.1.0"]);
    expect(after.published).toHaveLength(2);
  });

  it("take no note that was not published to the tenant in the week", async () => {
    const globex = await desk(world.globex);
    const acmeOnly = (await desk(world.acme)).published[1]?.id;
    const edit = { id: globex.id, revision: globex.revision, intro: "", noteIds: [acmeOnly] };
    await expect(editWeeklyNotes(rep(), edit)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(
      editWeeklyNotes(rep(), { ...edit, noteIds: [], intro: "x".repeat(2001) }),
    ).rejects.toMatchObject({
      fields: { intro: ["Keep it within 2,000 characters."] },
    });
  });

  it("go out once to the members who want them, and then stand in the portal", async () => {
    await withStaff(
      rep(),
      (db) => db.$executeRaw`select set_config('app.tenant_id', ${world.globex.id}, true)`,
    );
    const { id } = await desk(world.acme);
    await Promise.all([pass(FRIDAY_EVENING), pass(FRIDAY_EVENING)]);
    expect((await told(world.acme.id, id)).map(({ address }) => address)).toEqual([
      "coordinator@acme.test",
      "reader@acme.test",
    ]);
    expect((await told(world.acme.id, id))[0]?.notification.payload).toMatchObject({
      intro: expect.stringMatching(/week\.$/),
      notes: [{ version: "4.1.0", actionRequired: "" }],
    });
    const sent = await getWeeklyNotes(reader(world.acme), "2027-01-08");
    expect(sent.notes.map(({ version }) => version)).toEqual(["4.1.0"]);
    expect((await listWeeklies(reader(world.globex)))[0]).toMatchObject({ firstDay: "2027-01-08", notes: 1 });
    await expect(sendWeeklyNotes(rep(), sent.id)).rejects.toMatchObject({ code: "conflict" });
    await expect(
      editWeeklyNotes(rep(), { id: sent.id, revision: 2, intro: "Late.", noteIds: [] }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("say so when a week was empty", async () => {
    const nextFriday = addDays(FRIDAY_EVENING, 14);
    await pass(nextFriday);
    const { notes } = await getWeeklyNotes(reader(world.acme, nextFriday), "2027-01-22");
    expect(notes).toEqual([]);
  });
});
