import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "./accept-choice.ts";
import { checkChoices } from "./check-choices.ts";
import { proposeWindows } from "./propose-windows.ts";
import type { ChoiceInput } from "./schema.ts";

let world: World;
let upgradeSlug: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  upgradeSlug = (await freshUpgrade(world)).slug;
});

const coordinator = (tenant: TenantWithPeople, now = world.now) =>
  clientContext(tenant, tenant.coordinator, now);
const propose = (tenant: TenantWithPeople, choices: ChoiceInput[], more: object = {}) =>
  proposeWindows(coordinator(tenant), {
    upgradeSlug,
    choices,
    contactMethodId: tenant.contactMethodId,
    message: "",
    ...more,
  });
const sentOffers = () =>
  asVendor(world, (db) =>
    db.windowProposal.count({ where: { enrollment: { upgrade: { slug: upgradeSlug } } } }),
  );
const accept = (proposalId: string, rank: number) =>
  acceptChoice(staffContext(world.rep, world.now), { proposalId, rank });

describe("proposing windows", () => {
  it("stores ranked choices by the site's clocks, passes the move to the vendor and tells the representative", async () => {
    const choices = [
      choice("2027-01-20T02:00", { method: "client_flag" }),
      choice("2027-01-21T03:30", { durationMinutes: 90 }),
    ];
    const { proposalId } = await propose(world.acme, choices, { message: "Either is fine." });
    const offer = await asVendor(world, (db) =>
      db.windowProposal.findUniqueOrThrow({
        where: { id: proposalId },
        include: { choices: { orderBy: { rank: "asc" } }, enrollment: true },
      }),
    );
    expect(offer).toMatchObject({ version: 1, state: "proposed", message: "Either is fine." });
    expect(offer.expiresAt).toEqual(new Date("2027-01-16T09:00Z"));
    expect(offer.enrollment).toMatchObject({ state: "awaiting_vendor", waitingSince: world.now });
    expect(offer.choices).toMatchObject([
      {
        rank: 1,
        startsAt: new Date("2027-01-20T01:00Z"),
        wallStart: "2027-01-20T02:00",
        timeZone: "Europe/Berlin",
      },
      { rank: 2, startsAt: new Date("2027-01-21T02:30Z"), endsAt: new Date("2027-01-21T04:00Z") },
    ]);
    expect(await toldAbout(world, proposalId)).toEqual([
      { kind: "proposal.sent", addresses: [world.rep.email] },
    ]);
    const events = await asVendor(world, (db) => db.auditEvent.findMany({ where: { objectId: proposalId } }));
    expect(events).toMatchObject([{ tenantId: world.acme.id, actorId: world.acme.coordinator.id }]);
  });

  it("is for coordinators", async () => {
    const reader = clientContext(world.acme, world.acme.reader, world.now, "reader");
    const input = {
      upgradeSlug,
      choices: [choice("2027-01-20T02:00")],
      contactMethodId: world.acme.contactMethodId,
    };
    expect((await refusalOf(proposeWindows(reader, input))).code).toBe("forbidden");
  });

  it.each<[string, ChoiceInput[], string, RegExp]>([
    ["a window in the past", [choice("2027-01-11T09:00")], "choices.0.wallStart", /past/],
    ["a window too soon", [choice("2027-01-14T09:00")], "choices.0.wallStart", /72 hours/],
    [
      "one before the upgrade is possible",
      [choice("2027-01-18T00:30")],
      "choices.0.wallStart",
      /first possible/,
    ],
    ["one that ends too late", [choice("2027-03-12T00:30")], "choices.0.wallStart", /applied by/],
    [
      "an end before the start",
      [choice("2027-01-20T02:00", { durationMinutes: -60 })],
      "choices.0.durationMinutes",
      /end after/,
    ],
    [
      "one too short for the upgrade",
      [choice("2027-01-20T02:00", { durationMinutes: 29 })],
      "choices.0.durationMinutes",
      /30 minutes/,
    ],
    [
      "one longer than 8 hours",
      [choice("2027-01-20T02:00", { durationMinutes: 481 })],
      "choices.0.durationMinutes",
      /8 hours/,
    ],
    ["a time that clocks skip", [choice("2027-03-28T02:30")], "choices.0.wallStart", /01:30 CET.*03:30 CEST/],
    ["a time that clocks show twice", [choice("2027-10-31T02:30")], "choices.0.fold", /twice/],
    ["no time", [choice("")], "choices.0.wallStart", /date and a time/],
    [
      "an overlap, at the later choice",
      [choice("2027-01-20T02:00"), choice("2027-01-20T02:30")],
      "choices.1.wallStart",
      /choice 1/,
    ],
    ["no choice", [], "choices", /at least one/],
    [
      "six choices",
      Array.from({ length: 6 }, (_, day) => choice(`2027-01-2${day}T02:00`)),
      "choices",
      /^5 windows at most/,
    ],
  ])("refuses %s, and writes nothing", async (_, choices, field, words) => {
    const { code, fields = {} } = await refusalOf(propose(world.acme, choices));
    expect(code).toBe("invalid_input");
    expect(fields[field]?.join(" ")).toMatch(words);
    expect(await sentOffers()).toBe(0);
  });

  it("refuses a method that the tenant's integration has no means for", async () => {
    const withFlag = [choice("2027-01-20T02:00", { method: "client_flag" })];
    expect((await refusalOf(propose(world.globex, withFlag))).fields).toHaveProperty(["choices.0.method"]);
  });

  it("refuses another tenant's contact method in the words for one that never was, and one not verified", async () => {
    const at = [choice("2027-01-20T02:00")];
    const foreign = await refusalOf(
      propose(world.acme, at, { contactMethodId: world.globex.contactMethodId }),
    );
    const unknown = await refusalOf(
      propose(world.acme, at, { contactMethodId: "0199a1de-0000-7000-8000-000000000001" }),
    );
    expect(foreign.fields?.["contactMethodId"]?.[0]).toMatch(/not found/);
    expect(foreign.fields).toEqual(unknown.fields);
    const unverified = await asVendor(world, (db) =>
      db.contactMethod.create({
        data: {
          tenantId: world.acme.id,
          kind: "email",
          label: "New",
          address: `new@${upgradeSlug}.test`,
          createdById: world.acme.coordinator.id,
        },
      }),
    );
    const refusal = await refusalOf(propose(world.acme, at, { contactMethodId: unverified.id }));
    expect(refusal.fields?.["contactMethodId"]?.[0]).toMatch(/not verified/);
  });

  it("knows no upgrade that the tenant has no part in", async () => {
    await asVendor(world, (db) =>
      db.upgradeEnrollment.deleteMany({
        where: { tenantId: world.globex.id, upgrade: { slug: upgradeSlug } },
      }),
    );
    expect((await refusalOf(propose(world.globex, [choice("2027-01-20T02:00")]))).code).toBe("not_found");
    const check = checkChoices(coordinator(world.globex), {
      upgradeSlug,
      choices: [choice("2027-01-20T02:00")],
    });
    expect((await refusalOf(check)).code).toBe("not_found");
  });

  it("sends once when it is clicked twice", async () => {
    const click = () => propose(world.acme, [choice("2027-01-20T02:00")]);
    const results = await Promise.allSettled([click(), click(), click()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    const again = await refusalOf(click());
    expect(again).toMatchObject({ code: "conflict", message: expect.stringMatching(/sent windows already/) });
    expect(await sentOffers()).toBe(1);
  });

  it("takes a new offer after one has lapsed", async () => {
    await propose(world.acme, [choice("2027-01-25T02:00")]);
    const later = coordinator(world.acme, new Date("2027-01-16T09:00Z"));
    await proposeWindows(later, {
      upgradeSlug,
      seenVersion: 1,
      choices: [choice("2027-01-26T02:00")],
      contactMethodId: world.acme.contactMethodId,
    });
    const offers = await asVendor(world, (db) =>
      db.windowProposal.findMany({
        where: { enrollment: { upgrade: { slug: upgradeSlug } } },
        orderBy: { version: "asc" },
      }),
    );
    expect(offers.map(({ version, state }) => [version, state])).toEqual([
      [1, "expired"],
      [2, "proposed"],
    ]);
  });
});

describe("a time that is not free", () => {
  it("is refused at its choice with the nearest free windows, and names nobody", async () => {
    const { proposalId } = await propose(world.acme, [choice("2027-02-02T02:00", { durationMinutes: 120 })]);
    await accept(proposalId, 1);
    // 02:00 to 04:00 in Berlin is 20:00 to 22:00 of the day before in New York.
    const wanted = [choice("2027-02-03T20:00"), choice("2027-02-01T20:30")];
    const refusal = await refusalOf(propose(world.globex, wanted));
    expect(refusal.code).toBe("slot_taken");
    expect(Object.keys(refusal.fields ?? {})).toEqual(["choices.1.wallStart"]);
    const words = refusal.fields?.["choices.1.wallStart"]?.join(" ") ?? "";
    expect(words).toContain("Mon 1 Feb 2027, 22:00–23:00 EST (New York)");
    expect(words).toContain("Mon 1 Feb 2027, 19:00–20:00 EST (New York)");
    expect(JSON.stringify(refusal.fields) + refusal.message).not.toMatch(/acme/i);

    const [, taken] = await checkChoices(coordinator(world.globex), { upgradeSlug, choices: wanted });
    expect(taken?.nearest).toHaveLength(3);
    const [first] = taken?.nearest ?? [];
    const retry = propose(world.globex, [choice(first?.wallStart ?? "")]);
    await expect(retry).resolves.toHaveProperty("proposalId");
  });

  it("includes the tenant's own rest of 12 hours around its windows, in whatever upgrade", async () => {
    const { proposalId } = await propose(world.acme, [choice("2027-02-10T02:00")]);
    await accept(proposalId, 1);
    upgradeSlug = (await freshUpgrade(world)).slug;
    const { fields } = await refusalOf(
      propose(world.acme, [
        choice("2027-02-10T14:00"),
        choice("2027-02-09T13:30"),
        choice("2027-02-10T15:00"),
      ]),
    );
    expect(Object.keys(fields ?? {})).toEqual(["choices.0.wallStart", "choices.1.wallStart"]);
    const other = propose(world.globex, [choice("2027-02-09T21:00")]);
    await expect(other).resolves.toHaveProperty("proposalId");
  });
});
