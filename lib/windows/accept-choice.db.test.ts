import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { createTenants, createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "./accept-choice.ts";
import { declineProposal } from "./decline-proposal.ts";
import { proposeWindows } from "./propose-windows.ts";

let world: World;
let upgradeSlug: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  upgradeSlug = (await freshUpgrade(world)).slug;
});

const staff = (now = world.now) => staffContext(world.rep, now);
async function offer(tenant: TenantWithPeople, ...starts: string[]): Promise<string> {
  const { proposalId } = await proposeWindows(clientContext(tenant, tenant.coordinator, world.now), {
    upgradeSlug,
    choices: starts.map((start) => choice(start)),
    contactMethodId: tenant.contactMethodId,
  });
  return proposalId;
}
const stateOf = (proposalId: string) =>
  asVendor(world, (db) =>
    db.windowProposal.findUniqueOrThrow({
      where: { id: proposalId },
      include: { enrollment: true, window: true },
    }),
  );

describe("accepting a choice", () => {
  it("agrees on the second choice, tells both sides and puts it on record", async () => {
    const proposalId = await offer(world.acme, "2027-01-19T02:00", "2027-01-20T03:00");
    const { windowId } = await acceptChoice(staff(), { proposalId, rank: "2" });
    const { state, acceptedRank, enrollment, window } = await stateOf(proposalId);
    expect({ state, acceptedRank, enrollment: enrollment.state }).toEqual({
      state: "accepted",
      acceptedRank: 2,
      enrollment: "agreed",
    });
    expect(window).toMatchObject({
      id: windowId,
      startsAt: new Date("2027-01-20T02:00Z"),
      restsUntil: new Date("2027-01-20T15:00Z"),
      sequence: 0,
    });
    expect(await toldAbout(world, windowId)).toEqual([
      { kind: "window.confirmed", addresses: ["coordinator@acme.test", "oncall@acme.test"] },
      { kind: "window.confirmed", addresses: [world.rep.email] },
    ]);
    const [event] = await asVendor(world, (db) => db.auditEvent.findMany({ where: { objectId: windowId } }));
    expect(event?.summary).toContain("accepted choice 2");
    expect(event?.summary).toContain("Wed 20 Jan 2027, 03:00–04:00 CET (Berlin)");
  });

  it("lets one of two clicks win, and tells the other who was quicker", async () => {
    const proposalId = await offer(world.acme, "2027-01-22T02:00", "2027-01-23T02:00");
    const deputy = staffContext(world.deputy, world.now);
    const results = await Promise.allSettled([
      acceptChoice(staff(), { proposalId, rank: 1 }),
      acceptChoice(deputy, { proposalId, rank: 2 }),
      acceptChoice(staff(), { proposalId, rank: 1 }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    const again = await refusalOf(acceptChoice(staff(), { proposalId, rank: 1 }));
    expect(again).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/answered already: (Rosa|Deniz)/),
    });
    expect(await asVendor(world, (db) => db.maintenanceWindow.count({ where: { proposalId } }))).toBe(1);
  });

  it("gives one slot to exactly one of many tenants, and the others the nearest free windows", async () => {
    const tenants = await createTenants(world, 8);
    upgradeSlug = (await freshUpgrade(world, tenants)).slug;
    const offers = await Promise.all(tenants.map((tenant) => offer(tenant, "2027-02-03T02:00")));
    const results = await Promise.allSettled(
      offers.map((proposalId) => acceptChoice(staff(), { proposalId, rank: 1 })),
    );
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refusals).toHaveLength(tenants.length - 1);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ name: "DomainError", code: "slot_taken" });
      expect(refusal.message).toMatch(/not free.*Nearest free starts.*Wed 3 Feb 2027, 03:00–04:00/);
      expect(refusal.message).not.toMatch(/Tenant \d/);
    }
    const states = await Promise.all(offers.map(stateOf));
    expect(states.filter(({ window }) => window)).toHaveLength(1);
    expect(
      states.filter(
        ({ state, enrollment }) => state === "proposed" && enrollment.state === "awaiting_vendor",
      ),
    ).toHaveLength(7);
  });

  it("refuses a window inside the rest of another of the same tenant", async () => {
    const first = await offer(world.acme, "2027-02-16T02:00");
    upgradeSlug = (await freshUpgrade(world)).slug;
    const second = await offer(world.acme, "2027-02-16T10:00");
    await acceptChoice(staff(), { proposalId: first, rank: 1 });
    const refusal = await refusalOf(acceptChoice(staff(), { proposalId: second, rank: 1 }));
    expect(refusal).toMatchObject({
      code: "slot_taken",
      message: expect.stringContaining("15:00–16:00 CET"),
    });
  });

  it("refuses an offer that has lapsed, and a choice that has become too soon", async () => {
    const lapsed = await offer(world.acme, "2027-01-27T02:00");
    const afterFiveDays = staff(new Date("2027-01-16T09:00Z"));
    const late = await refusalOf(acceptChoice(afterFiveDays, { proposalId: lapsed, rank: 1 }));
    expect(late).toMatchObject({ code: "conflict", message: expect.stringMatching(/lapsed/) });
    const soon = await offer(world.globex, "2027-01-18T00:00", "2027-01-29T00:00");
    const threeDaysBefore = staff(new Date("2027-01-15T06:00Z"));
    const tooSoon = await refusalOf(acceptChoice(threeDaysBefore, { proposalId: soon, rank: 1 }));
    expect(tooSoon.message).toMatch(/72 hours/);
    await expect(acceptChoice(threeDaysBefore, { proposalId: soon, rank: 2 })).resolves.toHaveProperty(
      "windowId",
    );
  });

  it("knows neither an offer nor a choice that is not there, and is for representatives", async () => {
    const proposalId = await offer(world.acme, "2027-01-28T02:00");
    const unknown = { proposalId: "0199a1de-0000-7000-8000-000000000001", rank: 1 };
    expect((await refusalOf(acceptChoice(staff(), unknown))).code).toBe("not_found");
    expect((await refusalOf(acceptChoice(staff(), { proposalId, rank: 2 }))).code).toBe("not_found");
    const operator = staffContext(world.rep, world.now, "operator");
    expect((await refusalOf(acceptChoice(operator, { proposalId, rank: 1 }))).code).toBe("forbidden");
  });
});

describe("declining an offer", () => {
  it("gives the move back with the reason, once", async () => {
    const proposalId = await offer(world.acme, "2027-01-29T02:00");
    const answer = { proposalId, reason: "The crew is at another site all week." };
    await declineProposal(staff(), answer);
    expect(await stateOf(proposalId)).toMatchObject({
      state: "declined",
      answerReason: answer.reason,
      enrollment: { state: "awaiting_client" },
    });
    expect(await toldAbout(world, proposalId)).toContainEqual({
      kind: "proposal.declined",
      addresses: [world.acme.coordinator.email],
    });
    expect((await refusalOf(declineProposal(staff(), answer))).code).toBe("conflict");
    expect((await refusalOf(acceptChoice(staff(), { proposalId, rank: 1 }))).code).toBe("conflict");
    const next = { upgradeSlug, seenVersion: 1, choices: [choice("2027-01-30T02:00")] };
    const { contactMethodId } = world.acme;
    const ctx = clientContext(world.acme, world.acme.coordinator, world.now);
    await expect(proposeWindows(ctx, { ...next, contactMethodId })).resolves.toMatchObject({ version: 2 });
  });

  it("needs a reason", async () => {
    const proposalId = await offer(world.acme, "2027-01-31T02:00");
    expect((await refusalOf(declineProposal(staff(), { proposalId, reason: " " }))).fields).toHaveProperty(
      "reason",
    );
  });
});
