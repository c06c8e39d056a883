import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getNight } from "#lib/night/get-night.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { getEnrollment } from "#lib/upgrades/get-enrollment.ts";
import { acceptChoice } from "./accept-choice.ts";
import { cancelWindow } from "./cancel-window.ts";
import { declineProposal } from "./decline-proposal.ts";
import { deferWindow } from "./defer-window.ts";
import { moveWindow } from "./move-window.ts";
import { proposeWindows } from "./propose-windows.ts";

let world: World;
let upgradeSlug: string;
let windowId: string;
beforeAll(async () => {
  world = await createWorld();
});

const client = (now = world.now, tenant = world.acme) => clientContext(tenant, tenant.coordinator, now);
const staff = (now = world.now) => staffContext(world.rep, now);
const at = (instant: string) => new Date(instant);
const reason = "Ticket sales start that night.";

async function agree(tenant: TenantWithPeople, start: string): Promise<string> {
  const { contactMethodId } = tenant;
  const asked = { upgradeSlug, choices: [choice(start)], contactMethodId };
  const { proposalId } = await proposeWindows(client(world.now, tenant), asked);
  return (await acceptChoice(staff(), { proposalId, rank: 1 })).windowId;
}
const read = () =>
  asVendor(world, (db) =>
    db.maintenanceWindow.findUniqueOrThrow({
      where: { id: windowId },
      include: { changes: { orderBy: { sequence: "asc" } }, enrollment: true },
    }),
  );

beforeEach(async () => {
  // The tenants are the same in every test: what an earlier one agreed on is out of the way.
  await asVendor(world, (db) => db.maintenanceWindow.updateMany({ data: { state: "cancelled" } }));
  upgradeSlug = (await freshUpgrade(world)).slug;
  windowId = await agree(world.acme, "2027-01-26T02:00");
});

describe("moving a window", () => {
  const move = (sequence: number, start: string, ctx = client()) =>
    moveWindow(ctx, { windowId, sequence, choices: [choice(start)], reason });

  it("keeps the old time, raises the sequence and tells both sides with a calendar file", async () => {
    await move(0, "2027-01-27T03:00");
    const window = await read();
    expect(window).toMatchObject({
      sequence: 1,
      startsAt: at("2027-01-27T02:00Z"),
      restsUntil: at("2027-01-27T15:00Z"),
      wallStart: "2027-01-27T03:00",
      enrollment: { state: "agreed" },
    });
    expect(window.changes).toMatchObject([
      { kind: "moved", side: "client", reason, fromStartsAt: at("2027-01-26T01:00Z"), sequence: 1 },
    ]);
    const told = (await toldAbout(world, windowId)).filter(({ kind }) => kind === "window.moved");
    expect(told.map(({ addresses }) => addresses)).toEqual([
      [world.acme.coordinator.email, "oncall@acme.test"],
      [world.rep.email],
    ]);
  });

  it("is not done without asking for ever, and the newest of many changes are what is shown", async () => {
    const { startsAt, endsAt, tenantId } = await read();
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...{ tenantId, windowId, sequence: index + 1, kind: "moved" as const, side: "client" as const },
      ...{ fromStartsAt: startsAt, fromEndsAt: endsAt, toStartsAt: startsAt, toEndsAt: endsAt },
      ...{ fromWallStart: "2027-01-26T02:00", at: world.now, byId: world.acme.coordinator.id },
    }));
    await asVendor(world, (db) => db.windowChange.createMany({ data: many }));
    await asVendor(world, (db) =>
      db.maintenanceWindow.update({ where: { id: windowId }, data: { sequence: 60 } }),
    );
    expect((await refusalOf(move(60, "2027-01-27T03:00"))).message).toMatch(/changed 30 times already/);
    const { changes } = await getNight(client(), windowId);
    expect([changes.length, changes[0]?.sequence, changes.at(-1)?.sequence]).toEqual([50, 11, 60]);
    const part = await getEnrollment(client(), upgradeSlug);
    expect(
      part.changes
        .map(({ sequence }) => sequence)
        .toSorted((a, b) => a - b)
        .at(-1),
    ).toBe(60);
  });

  it("may overlap the time it leaves, and lets one of two tabs win", async () => {
    await move(0, "2027-01-26T02:30");
    const stale = await refusalOf(move(0, "2027-01-28T02:00"));
    expect(stale).toMatchObject({ code: "conflict", message: expect.stringMatching(/meanwhile/) });
    expect((await read()).changes).toHaveLength(1);
  });

  it("refuses a time that is not free, too soon or too late, and another tenant", async () => {
    const other = await agree(world.globex, "2027-01-27T20:00");
    expect(other).not.toBe(windowId);
    const taken = await refusalOf(move(0, "2027-01-28T02:00"));
    expect(taken.code).toBe("slot_taken");
    expect(JSON.stringify(taken.fields)).not.toContain("Globex");
    expect((await refusalOf(move(0, "2027-01-13T02:00"))).fields).toHaveProperty(["choices.0.wallStart"]);
    expect((await refusalOf(move(0, "2027-03-13T02:00"))).fields).toHaveProperty(["choices.0.wallStart"]);
    const foreign = await refusalOf(move(0, "2027-01-29T02:00", client(world.now, world.globex)));
    expect(foreign.code).toBe("not_found");
    expect((await read()).sequence).toBe(0);
  });

  it("is asked for within 72 hours: the other side agrees, or the window stands", async () => {
    const soon = at("2027-01-24T02:00Z");
    expect((await refusalOf(move(0, "2027-01-29T02:00", client(soon)))).message).toMatch(/72 hours/);
    const ask = (seenVersion: number, start: string) =>
      proposeWindows(client(soon), { upgradeSlug, seenVersion, choices: [choice(start)] });
    const first = await ask(1, "2027-01-24T18:00");
    expect((await read()).enrollment.state).toBe("awaiting_vendor");
    await declineProposal(staff(soon), { proposalId: first.proposalId, reason: "The crew is travelling." });
    expect(await read()).toMatchObject({ sequence: 0, enrollment: { state: "agreed" } });
    const second = await ask(2, "2027-01-30T02:00");
    await acceptChoice(staff(soon), { proposalId: second.proposalId, rank: 1 });
    expect(await read()).toMatchObject({ sequence: 1, startsAt: at("2027-01-30T01:00Z") });
  });
});

describe("putting a window off", () => {
  const defer = (sequence: number, ctx = client()) => deferWindow(ctx, { windowId, sequence, reason });

  it("means the same time of day a week later, twice at most", async () => {
    const shown = async () => (await getEnrollment(client(), upgradeSlug)).standing;
    expect((await shown())?.putOffTo).toBe("Tue 2 Feb 2027, 02:00–03:00 CET (Berlin)");
    await defer(0);
    expect(await shown()).toMatchObject({
      text: "Tue 2 Feb 2027, 02:00–03:00 CET (Berlin)",
      deferralsLeft: 1,
    });
    await defer(1);
    const window = await read();
    expect(window).toMatchObject({ wallStart: "2027-02-09T02:00", enrollment: { deferrals: 2 } });
    expect(window.changes.map(({ kind }) => kind)).toEqual(["deferred", "deferred"]);
    expect((await refusalOf(defer(2))).message).toMatch(/2 times already/);
  });

  it("never goes past the date by which the upgrade is applied, and counts nothing then", async () => {
    await moveWindow(client(), { windowId, sequence: 0, choices: [choice("2027-03-09T02:00")], reason });
    const refusal = await refusalOf(defer(1));
    expect(refusal.message).toMatch(/cannot be put off by 7 days.*applied by/);
    expect(await read()).toMatchObject({ sequence: 1, enrollment: { deferrals: 0 } });
  });
});

describe("cancelling a window", () => {
  it("frees the time, gives the move to who cancelled and tells both sides", async () => {
    await cancelWindow(staff(), { windowId, sequence: 0, reason: "The vendor of the disks called." });
    const window = await read();
    expect(window).toMatchObject({
      state: "cancelled",
      sequence: 1,
      closedById: world.rep.id,
      enrollment: { state: "awaiting_vendor" },
      changes: [{ kind: "cancelled", toStartsAt: null }],
    });
    const told = (await toldAbout(world, windowId)).filter(({ kind }) => kind === "window.cancelled");
    expect(told).toHaveLength(2);
    const again = await refusalOf(cancelWindow(client(), { windowId, sequence: 1, reason }));
    expect(again).toMatchObject({ code: "conflict", message: expect.stringMatching(/cancelled or over/) });
    const { proposalId } = await proposeWindows(staff(), {
      ...{ upgradeSlug, tenantSlug: "acme", seenVersion: 1 },
      choices: [choice("2027-01-26T02:00")],
    });
    const { contactMethodId } = world.acme;
    await expect(acceptChoice(client(), { proposalId, rank: 1, contactMethodId })).resolves.toBeTruthy();
  });

  it("is not for readers, other tenants, or after the work has begun", async () => {
    const input = { windowId, sequence: 0, reason };
    const reader = clientContext(world.acme, world.acme.reader, world.now, "reader");
    expect((await refusalOf(cancelWindow(reader, input))).code).toBe("forbidden");
    expect((await refusalOf(cancelWindow(client(world.now, world.globex), input))).code).toBe("not_found");
    await asVendor(world, (db) =>
      db.windowPhase.create({
        data: {
          ...{ tenantId: world.acme.id, windowId, phase: "out_of_line" },
          ...{ at: world.now, byId: world.rep.id },
        },
      }),
    );
    expect((await refusalOf(cancelWindow(client(), input))).message).toMatch(/begun/);
  });
});

it("no window is agreed inside a hard blackout, and it says why", async () => {
  await asVendor(world, (db) =>
    db.blackoutPeriod.create({
      data: {
        ...{ startsAt: at("2027-02-20T00:00Z"), endsAt: at("2027-02-22T00:00Z"), timeZone: "UTC" },
        ...{ wallStart: "2027-02-20T00:00", wallEnd: "2027-02-22T00:00", strength: "hard" },
        ...{ reason: "Quarter-end freeze", createdAt: world.now, createdById: world.rep.id },
      },
    }),
  );
  const refusal = await refusalOf(
    moveWindow(client(), { windowId, sequence: 0, choices: [choice("2027-02-21T02:00")], reason }),
  );
  expect(refusal.fields?.["choices.0.wallStart"]?.[0]).toMatch(/blackout: Quarter-end freeze.*Nearest free/);
});
