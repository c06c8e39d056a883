import { beforeAll, describe, expect, it } from "vitest";
import { addBlackout } from "#lib/blackouts/add-blackout.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { announcementOf, asVendor, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { announceUpgrade } from "./announce-upgrade.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const rep = () => staffContext(world.rep, world.now);
const refused = (changes: object) =>
  refusalOf(announceUpgrade(rep(), { ...announcementOf(world, "Refused"), ...changes }));

describe("announcing an upgrade", () => {
  it("enrols each chosen tenant, gives it the first move, tells its coordinators and puts it on record", async () => {
    const { slug } = await announceUpgrade(rep(), announcementOf(world, "Database 16: é"));
    expect(slug).toBe("database-16-e");
    const upgrade = await asVendor(world, (db) =>
      db.upgrade.findUniqueOrThrow({ where: { slug }, include: { enrollments: true, actions: true } }),
    );
    expect(upgrade.firstPossibleAt).toEqual(new Date("2027-01-18T00:00Z"));
    expect(upgrade.actions).toHaveLength(2);
    const states = upgrade.enrollments.map(({ tenantId, state, waitingSince }) => ({
      tenantId,
      state,
      waitingSince,
    }));
    expect(states).toHaveLength(2);
    for (const tenant of [world.acme, world.globex]) {
      expect(states).toContainEqual({
        tenantId: tenant.id,
        state: "awaiting_client",
        waitingSince: world.now,
      });
      const enrollment = upgrade.enrollments.find(({ tenantId }) => tenantId === tenant.id);
      expect(await toldAbout(world, enrollment?.id ?? "")).toEqual([
        { kind: "upgrade.announced", addresses: [tenant.coordinator.email] },
      ]);
      const events = await asVendor(world, (db) =>
        db.auditEvent.findMany({ where: { tenantId: tenant.id } }),
      );
      expect(events).toMatchObject([{ action: "upgrade.announced", actorName: world.rep.name }]);
    }
  });

  it("keeps the steps in their order, whom each is asked of and until when, and what else was chosen", async () => {
    const { slug } = await announceUpgrade(rep(), {
      ...announcementOf(world, "With steps"),
      timeZone: "Europe/Berlin",
      staging: "2027-01-15T10:00",
      confirmsAtOnce: "on",
      steps: [
        {
          text: "Set `disableSpecProxy = true`.",
          integrationType: "service_worker",
          due: "2027-01-20T12:00",
        },
        { text: "" },
        { text: "Name who is on call." },
      ],
    });
    const upgrade = await asVendor(world, (db) =>
      db.upgrade.findUniqueOrThrow({
        where: { slug },
        include: { actions: { orderBy: { position: "asc" } } },
      }),
    );
    expect(upgrade).toMatchObject({
      confirmsAtOnce: true,
      timeZone: "Europe/Berlin",
      stagingAt: new Date("2027-01-15T09:00Z"),
      actions: [
        { position: 1, integrationType: "service_worker", dueAt: new Date("2027-01-20T11:00Z") },
        { position: 2, text: "Name who is on call.", integrationType: null, dueAt: null },
      ],
    });
    // Each tenant's mail names the steps that are asked of it alone.
    const told = await asVendor(world, (db) =>
      db.notification.findMany({ where: { payload: { path: ["upgradeTitle"], equals: "With steps" } } }),
    );
    const stepsOf = (tenant: { id: string }) => told.find(({ tenantId }) => tenantId === tenant.id)?.payload;
    expect(stepsOf(world.acme)).toMatchObject({
      steps: [
        { text: "Set `disableSpecProxy = true`.", dueAt: "2027-01-20T11:00:00.000Z" },
        { text: "Name who is on call.", dueAt: null },
      ],
    });
    expect(stepsOf(world.globex)).toMatchObject({ steps: [{ text: "Name who is on call." }] });
  });

  it("reads the dates by the clocks of the named zone", async () => {
    const input = { ...announcementOf(world, "Berlin dates"), timeZone: "Europe/Berlin" };
    const { slug } = await announceUpgrade(rep(), input);
    const upgrade = await asVendor(world, (db) => db.upgrade.findUniqueOrThrow({ where: { slug } }));
    expect(upgrade.firstPossibleAt).toEqual(new Date("2027-01-17T23:00Z"));
  });

  it("refuses a second one of the same title, as of a second click, and enrols nobody twice", async () => {
    const input = announcementOf(world, "Only once");
    const results = await Promise.allSettled([announceUpgrade(rep(), input), announceUpgrade(rep(), input)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await refusalOf(announceUpgrade(rep(), input))).fields).toHaveProperty("title");
    expect(
      await asVendor(world, (db) =>
        db.upgradeEnrollment.count({ where: { upgrade: { slug: "only-once" } } }),
      ),
    ).toBe(2);
  });

  it.each([
    ["a date in the past", { firstPossible: "2027-01-10T00:00" }, "firstPossible"],
    [
      "a last date before the first",
      { appliedBy: "2027-01-17T00:00", decideBy: "2027-01-12T00:00" },
      "appliedBy",
    ],
    ["no lead time between deciding and applying", { decideBy: "2027-03-10T00:00" }, "decideBy"],
    [
      "a time that clocks skip beside a crew that is missing",
      { crewId: "", timeZone: "Europe/Berlin", appliedBy: "2027-03-28T02:30" },
      "appliedBy",
      /01:30 CET/,
    ],
    ["no date", { decideBy: "" }, "decideBy"],
    ["a day the calendar lacks", { decideBy: "2027-02-30T00:00" }, "decideBy"],
    ["a zone that does not exist", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["a step that is due in the past", { steps: [{ text: "x", due: "2027-01-10T00:00" }] }, "steps.0.due"],
    [
      "a step that is due after the upgrade, in its own row",
      { steps: [{ text: "" }, { text: "x", due: "2027-04-01T00:00" }] },
      "steps.1.due",
      /after the upgrade is applied/,
    ],
    [
      "a step that is due when clocks skip, naming the neighbours",
      { timeZone: "Europe/Berlin", steps: [{ text: "x", due: "2027-03-28T02:30" }] },
      "steps.0.due",
      /01:30 CET.*03:30 CEST/,
    ],
    [
      "a step that is due when clocks show a time twice until one is chosen",
      { timeZone: "Europe/Berlin", steps: [{ text: "x", due: "2027-10-31T02:30" }] },
      "steps.0.dueFold",
      /02:30 CEST.*02:30 CET/,
    ],
    ["a due date without a step", { steps: [{ text: " ", due: "2027-02-01T00:00" }] }, "steps.0.text"],
    ["more than twenty steps", { steps: Array.from({ length: 21 }, () => ({ text: "x" })) }, "steps"],
    ["staging in the past", { staging: "2027-01-10T00:00" }, "staging"],
    ["no room between staging and production", { staging: "2027-03-11T12:00" }, "staging", /24 hours/],
    ["no tenant", { tenantIds: [] }, "tenantIds"],
    ["an unknown tenant", { tenantIds: ["0199a1de-0000-7000-8000-000000000001"] }, "tenantIds"],
    ["an unknown crew", { crewId: "0199a1de-0000-7000-8000-000000000001" }, "crewId"],
    ["a title without letters", { title: "!!!" }, "title"],
    ["more minutes than a window has", { expectedMinutes: "481" }, "expectedMinutes"],
    [
      "dates in the wrong order beside minutes that are missing and a step without words",
      { expectedMinutes: "", appliedBy: "2027-01-17T00:00", steps: [{ text: "", due: "2027-01-20T12:00" }] },
      "appliedBy",
    ],
    [
      "a time that clocks skip, naming its neighbours",
      { timeZone: "Europe/Berlin", appliedBy: "2027-03-28T02:30" },
      "appliedBy",
      /01:30 CET.*03:30 CEST/,
    ],
    [
      "a time that clocks show twice until one is chosen",
      { timeZone: "Europe/Berlin", appliedBy: "2027-10-31T02:30" },
      "appliedByFold",
      /02:30 CEST.*02:30 CET/,
    ],
  ])("refuses %s at its field", async (_, changes, field, words = /./) => {
    const { code, fields = {} } = await refused(changes);
    expect(code).toBe("invalid_input");
    expect(fields[field]?.join(" ")).toMatch(words);
    expect(await asVendor(world, (db) => db.upgrade.count({ where: { title: "Refused" } }))).toBe(0);
  });

  it("refuses dates between which a blackout of the vendor's leaves no room, and takes them while one is left", async () => {
    const winter = { start: "2027-01-17T00:00", timeZone: "UTC", strength: "hard", reason: "Winter freeze" };
    const { text } = await addBlackout(rep(), { ...winter, end: "2027-03-11T00:00" });
    await announceUpgrade(rep(), announcementOf(world, "A day is left"));
    await addBlackout(rep(), { ...winter, start: "2027-03-10T00:00", end: "2027-04-01T00:00" });
    expect(text).toContain("17 Jan 2027");
    const { fields } = await refused({});
    expect(fields?.["appliedBy"]?.[0]).toBe(
      "No window fits before this: a blackout of ours covers it all (Winter freeze).",
    );
  });

  it("takes a time that clocks show twice once it is chosen", async () => {
    const twice = { timeZone: "Europe/Berlin", appliedBy: "2027-10-31T02:30", appliedByFold: "later" };
    const { slug } = await announceUpgrade(rep(), { ...announcementOf(world, "Fold"), ...twice });
    const { appliedBy } = await asVendor(world, (db) => db.upgrade.findUniqueOrThrow({ where: { slug } }));
    expect(appliedBy).toEqual(new Date("2027-10-31T01:30Z"));
  });

  it("refuses an operator, and a representative who would be their own deputy", async () => {
    const operator = staffContext(world.rep, world.now, "operator");
    const input = announcementOf(world, "Refused");
    expect((await refusalOf(announceUpgrade(operator, input))).code).toBe("forbidden");
    expect((await refused({ deputyId: world.rep.id })).fields).toHaveProperty("deputyId");
  });
});
