import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "./accept-choice.ts";
import { declineProposal } from "./decline-proposal.ts";
import { expireOffers } from "./expire-offers.ts";
import { proposeWindows } from "./propose-windows.ts";
import { withdrawProposal } from "./withdraw-proposal.ts";

let world: World;
let upgradeSlug: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  upgradeSlug = (await freshUpgrade(world)).slug;
});

const client = (tenant = world.acme, now = world.now) => clientContext(tenant, tenant.coordinator, now);
const staff = (now = world.now) => staffContext(world.rep, now);
const attempt = (now: Date) => ({ now, number: 1, isLast: false });
const days = (count: number) => new Date(world.now.getTime() + count * 86_400_000);

async function fromClient(seenVersion: number, start: string, tenant: TenantWithPeople = world.acme) {
  const { contactMethodId } = tenant;
  const choices = [choice(start)];
  return proposeWindows(client(tenant), { upgradeSlug, seenVersion, choices, contactMethodId });
}
const fromVendor = (seenVersion: number, start: string, tenant: TenantWithPeople = world.acme) =>
  proposeWindows(staff(), {
    ...{ upgradeSlug, tenantSlug: tenant.slug, seenVersion },
    choices: [choice(start)],
  });

const part = (tenant: TenantWithPeople = world.acme) =>
  asVendor(world, (db) =>
    db.upgradeEnrollment.findFirstOrThrow({
      where: { tenantId: tenant.id, upgrade: { slug: upgradeSlug } },
      include: { proposals: { orderBy: { version: "asc" } }, windows: true },
    }),
  );
const standing = async () => {
  const { state, proposals, windows } = await part();
  return { state, offers: proposals.map((offer) => [offer.side, offer.state]), windows: windows.length };
};

describe("offers of both sides", () => {
  it("answers an offer with another, which the client accepts", async () => {
    await fromClient(0, "2027-01-20T02:00");
    const { proposalId, version } = await fromVendor(1, "2027-01-21T02:00");
    expect(version).toBe(2);
    expect(await standing()).toEqual({
      state: "awaiting_client",
      offers: [
        ["client", "superseded"],
        ["vendor", "proposed"],
      ],
      windows: 0,
    });
    expect(await toldAbout(world, proposalId)).toEqual([
      { kind: "proposal.sent", addresses: [world.acme.coordinator.email] },
    ]);
    const { contactMethodId } = world.acme;
    const answer = { proposalId, rank: 1, contactMethodId };
    expect((await refusalOf(acceptChoice(staff(), answer))).message).toMatch(/your own side/);
    const noContact = await refusalOf(acceptChoice(client(), { ...answer, contactMethodId: undefined }));
    expect(noContact.fields).toHaveProperty("contactMethodId");
    await acceptChoice(client(), answer);
    expect(await standing()).toMatchObject({ state: "agreed", windows: 1 });
  });

  it("lets the vendor begin, and knows nothing of it at another tenant", async () => {
    const { proposalId } = await fromVendor(0, "2027-01-22T02:00");
    expect((await part(world.globex)).proposals).toEqual([]);
    const { contactMethodId } = world.globex;
    const foreign = acceptChoice(client(world.globex), { proposalId, rank: 1, contactMethodId });
    expect((await refusalOf(foreign)).code).toBe("not_found");
    const reason = "No.";
    expect((await refusalOf(declineProposal(client(world.globex), { proposalId, reason }))).code).toBe(
      "not_found",
    );
    expect((await refusalOf(withdrawProposal(client(world.globex), { proposalId }))).code).toBe("not_found");
  });

  it("gives the move back to whose offer was declined or withdrawn", async () => {
    const first = await fromVendor(0, "2027-01-23T02:00");
    await declineProposal(client(), { proposalId: first.proposalId, reason: "We sell tickets that night." });
    expect((await part()).state).toBe("awaiting_vendor");
    const second = await fromVendor(1, "2027-01-24T02:00");
    const own = { proposalId: second.proposalId };
    expect((await refusalOf(withdrawProposal(client(), own))).code).toBe("conflict");
    await withdrawProposal(staff(), { ...own, reason: "The crew is ill." });
    expect(await standing()).toMatchObject({
      state: "awaiting_vendor",
      offers: [
        ["vendor", "declined"],
        ["vendor", "withdrawn"],
      ],
    });
    expect((await refusalOf(withdrawProposal(staff(), own))).message).toMatch(/withdrew it/);
  });

  it("refuses an offer that answers what its author has not seen", async () => {
    await fromVendor(0, "2027-01-25T02:00");
    const blind = await refusalOf(fromClient(0, "2027-01-26T02:00"));
    expect(blind).toMatchObject({ code: "conflict", message: expect.stringMatching(/newer came in/) });
    await fromClient(1, "2027-01-26T02:00");
    expect((await refusalOf(fromVendor(1, "2027-01-27T02:00"))).code).toBe("conflict");
  });

  it("refuses windows that were written before one was agreed: they would ask to move it", async () => {
    const { proposalId } = await fromVendor(0, "2027-01-25T02:00");
    const { contactMethodId } = world.acme;
    const { windowId } = await acceptChoice(client(), { proposalId, rank: 1, contactMethodId });
    const ask = (seenWindow: string) =>
      proposeWindows(client(), {
        ...{ upgradeSlug, seenVersion: 1, seenWindow, contactMethodId },
        choices: [choice("2027-01-26T02:00")],
      });
    expect((await refusalOf(ask(""))).message).toMatch(/newer came in/);
    await expect(ask(`${windowId} 0`)).resolves.toMatchObject({ version: 2 });
  });

  it("replaces one's own open offer when its author knows of it", async () => {
    await fromClient(0, "2027-01-28T02:00");
    await fromClient(1, "2027-01-29T02:00");
    expect(await standing()).toMatchObject({
      state: "awaiting_vendor",
      offers: [
        ["client", "superseded"],
        ["client", "proposed"],
      ],
    });
  });

  it("agrees at once where the upgrade allows it, and offers another when the time is gone", async () => {
    await asVendor(world, (db) =>
      db.upgrade.update({ where: { slug: upgradeSlug }, data: { confirmsAtOnce: true } }),
    );
    const { windowId, proposalId } = await fromClient(0, "2027-02-01T02:00");
    expect(await standing()).toMatchObject({ state: "agreed", windows: 1 });
    // Nobody is asked to answer what is agreed.
    expect(await toldAbout(world, proposalId)).toEqual([]);
    expect((await toldAbout(world, windowId ?? "")).map(({ kind }) => kind)).toContain("window.confirmed");
    // What stands is moved by asking once it is near: nothing of it is agreed at once.
    const near = client(world.acme, new Date("2027-01-30T09:00Z"));
    const asked = await proposeWindows(near, {
      ...{ upgradeSlug, seenVersion: 1, contactMethodId: world.acme.contactMethodId },
      choices: [choice("2027-02-03T02:00")],
    });
    expect(asked.windowId).toBeNull();
    expect(await standing()).toMatchObject({ state: "awaiting_vendor", windows: 1 });
    // 02:00 in Berlin is 20:00 of the day before in New York.
    const taken = await refusalOf(fromClient(0, "2027-01-31T20:00", world.globex));
    expect(taken.code).toBe("slot_taken");
    expect((await part(world.globex)).proposals).toEqual([]);
  });
});

describe("what time does to an offer", () => {
  it("closes it after five days, tells both sides once, and leaves the move where it was", async () => {
    const { proposalId } = await fromClient(0, "2027-01-30T02:00");
    const pass = () => expireOffers({}, attempt(days(5)));
    await pass();
    await pass();
    expect(await standing()).toMatchObject({ state: "awaiting_vendor", offers: [["client", "expired"]] });
    const told = (await toldAbout(world, proposalId)).filter(({ kind }) => kind === "proposal.lapsed");
    expect(told.map(({ addresses }) => addresses)).toEqual([
      [world.acme.coordinator.email],
      [world.rep.email],
    ]);
    await declineProposal(staff(days(6)), { proposalId, reason: "These days are gone." });
    expect((await part()).state).toBe("awaiting_client");
  });

  it("leaves the client to answer once the time to decide is over, and the vendor to offer", async () => {
    const after = new Date("2027-01-26T09:00Z");
    const ask = (seenVersion: number) =>
      proposeWindows(client(world.acme, after), {
        ...{ upgradeSlug, seenVersion, choices: [choice("2027-02-20T02:00")] },
        contactMethodId: world.acme.contactMethodId,
      });
    expect((await refusalOf(ask(0))).message).toMatch(
      /time to decide ended on Mon 25 Jan 2027.*Rosa Lindqvist/,
    );
    await expireOffers({}, attempt(after));
    expect((await part()).state).toBe("awaiting_vendor");
    await proposeWindows(staff(after), {
      ...{ upgradeSlug, tenantSlug: "acme", choices: [choice("2027-02-19T02:00")] },
    });
    await expect(ask(1)).resolves.toMatchObject({ version: 2 });
  });

  it("that lapsed is declined by nobody once the upgrade is done, so that it stays done", async () => {
    const { proposalId } = await fromClient(0, "2027-01-30T02:00");
    await expireOffers({}, attempt(days(5)));
    const { id } = await part();
    await asVendor(world, (db) =>
      db.upgradeEnrollment.update({ where: { id }, data: { state: "completed" } }),
    );
    const late = declineProposal(staff(days(6)), { proposalId, reason: "These days are gone." });
    expect((await refusalOf(late)).code).toBe("conflict");
    expect((await part()).state).toBe("completed");
  });

  it("stands as long as its author says, within bounds", async () => {
    const ask = (expiresInDays: number) =>
      proposeWindows(client(), {
        ...{ upgradeSlug, expiresInDays, choices: [choice("2027-02-10T02:00")] },
        contactMethodId: world.acme.contactMethodId,
      });
    expect((await refusalOf(ask(0))).fields).toHaveProperty("expiresInDays");
    expect((await refusalOf(ask(15))).fields).toHaveProperty("expiresInDays");
    await ask(14);
    expect((await part()).proposals[0]?.expiresAt).toEqual(days(14));
  });
});
