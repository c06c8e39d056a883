import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, refusalOf } from "#lib/testing/negotiation.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { declineProposal } from "#lib/windows/decline-proposal.ts";
import { getProposalDesk } from "#lib/windows/get-proposal-desk.ts";
import { getWindowFile } from "#lib/windows/get-window-file.ts";
import { listWindows } from "#lib/windows/list-windows.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { getEnrollment, getLiveEnrollment } from "./get-enrollment.ts";
import { getLiveNegotiation, getNegotiation } from "./get-negotiation.ts";
import { getUpgradeBoard } from "./get-upgrade-board.ts";
import { listEnrollments } from "./list-enrollments.ts";
import { listUpgrades } from "./list-upgrades.ts";

let world: World;
let upgradeSlug: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  upgradeSlug = (await freshUpgrade(world)).slug;
});

const reader = (tenant: TenantWithPeople, now = world.now) =>
  clientContext(tenant, tenant.reader, now, "reader");
const coordinator = (tenant: TenantWithPeople) => clientContext(tenant, tenant.coordinator, world.now);
const rep = () => staffContext(world.rep, world.now);
const part = () => ({ upgradeSlug, tenantSlug: "acme" });
async function offer(...starts: string[]): Promise<string> {
  const { thread } = await getEnrollment(reader(world.acme), upgradeSlug);
  const { proposalId } = await proposeWindows(coordinator(world.acme), {
    ...{ upgradeSlug, seenVersion: thread.length },
    choices: starts.map((start) => choice(start)),
    contactMethodId: world.acme.contactMethodId,
  });
  return proposalId;
}

describe("a negotiation, as both sides read it", () => {
  it("begins with the client's move, its three dates and what is asked", async () => {
    const mine = (await listEnrollments(reader(world.acme))).find((one) => one.upgradeSlug === upgradeSlug);
    expect(mine).toMatchObject({
      state: "awaiting_client",
      yourMove: true,
      asked: "Propose windows by Mon 25 Jan 2027",
      decideByLeft: "14 days left",
      waiting: "since today",
      dates: { appliedBy: { text: "Fri 12 Mar 2027, 01:00 CET (Berlin)" } },
      window: null,
    });
    expect(await getNegotiation(rep(), part())).toMatchObject({
      yourMove: false,
      asked: "Waiting for Acme Bank to propose windows",
      steps: [
        { text: "Lower the TTL of your DNS record.", state: "new" },
        { text: "Name who is on call.", state: "new" },
      ],
    });
  });

  it("keeps every version, newest last, with what became of it, and changes its live version at each move", async () => {
    const seen = [await getLiveEnrollment(reader(world.acme), upgradeSlug)];
    const look = async () => seen.push(await getLiveEnrollment(reader(world.acme), upgradeSlug));
    const declined = await offer("2027-01-19T02:00");
    await look();
    await declineProposal(rep(), { proposalId: declined, reason: "The crew is away." });
    await look();
    const accepted = await offer("2027-01-20T02:00", "2027-01-21T02:00");
    await look();
    await acceptChoice(rep(), { proposalId: accepted, rank: 2 });
    await look();
    expect(new Set(seen.map(({ version }) => version)).size).toBe(5);

    const client = await getEnrollment(reader(world.acme), upgradeSlug);
    expect(client.thread).toMatchObject([
      { version: 1, state: "declined", reason: "The crew is away." },
      { version: 2, state: "accepted", choices: [{ accepted: false }, { accepted: true }] },
    ]);
    const vendor = await getNegotiation(rep(), part());
    const agreedText = "Thu 21 Jan 2027, 02:00–03:00 CET (Berlin)";
    expect([client.agreed?.text, vendor.agreed?.text, client.window?.text]).toEqual([
      agreedText,
      agreedText,
      agreedText,
    ]);
    expect(vendor.agreed?.clocks.map(({ label }) => label)).toEqual(["Site", "You", "UTC"]);
    expect((await getLiveNegotiation(rep(), part())).version).toBe(seen.at(-1)?.version);
  });

  it("says when an offer has lapsed, and lets the client propose again", async () => {
    await offer("2027-01-25T02:00");
    const open = await getEnrollment(reader(world.acme), upgradeSlug);
    expect(open).toMatchObject({ mayOffer: true, thread: [{ state: "open", yours: true }] });
    const later = await getEnrollment(reader(world.acme, new Date("2027-01-16T09:00Z")), upgradeSlug);
    expect(later).toMatchObject({ mayOffer: true, thread: [{ state: "lapsed" }] });
    expect(later.live.version).not.toBe(open.live.version);
  });

  it("stands on the board and in the list by state", async () => {
    await offer("2027-01-26T02:00");
    const [newest] = await listUpgrades(rep());
    expect(newest).toMatchObject({
      slug: upgradeSlug,
      counts: { awaiting_vendor: 1, awaiting_client: 1, agreed: 0 },
    });
    const board = await getUpgradeBoard(rep(), upgradeSlug);
    expect(board.rows.map(({ tenantSlug, state }) => [tenantSlug, state]).sort()).toEqual([
      ["acme", "awaiting_vendor"],
      ["globex", "awaiting_client"],
    ]);
  });
});

describe("an agreed window", () => {
  it("is listed for its tenant alone, and so is its calendar file", async () => {
    const { windowId } = await acceptChoice(rep(), { proposalId: await offer("2027-02-20T02:00"), rank: 1 });
    const { upcoming } = await listWindows(reader(world.acme));
    expect(upcoming.map(({ id }) => id)).toContain(windowId);
    const afterwards = await listWindows(reader(world.acme, new Date("2027-02-20T02:00Z")));
    expect(afterwards.past[0]?.id).toBe(windowId);
    const file = await getWindowFile(reader(world.acme), windowId);
    expect(file.content).toContain("DTSTART:20270220T010000Z");

    expect((await listWindows(reader(world.globex))).upcoming.map(({ id }) => id)).not.toContain(windowId);
    expect((await refusalOf(getWindowFile(reader(world.globex), windowId))).code).toBe("not_found");
    expect((await refusalOf(getWindowFile(reader(world.acme), "not-an-id"))).code).toBe("not_found");
  });
});

describe("what a coordinator has at hand to propose", () => {
  it("names the bounds by the site's clocks, verified contacts and ways the site has", async () => {
    const desk = await getProposalDesk(coordinator(world.globex), { upgradeSlug });
    expect(desk).toMatchObject({
      mayOffer: true,
      zoneName: "New York time",
      earliest: { wall: "2027-01-17T19:00" },
      latest: { wall: "2027-03-11T19:00" },
      durationMinutes: 30,
      contacts: [{ value: world.globex.contactMethodId }],
      evidence: { profile: null, suggestions: [] },
    });
    expect(desk.methods.map(({ value }) => value)).toEqual(["dns", "maintenance_page", "none"]);
  });

  it("is not for readers", async () => {
    expect((await refusalOf(getProposalDesk(reader(world.acme), { upgradeSlug }))).code).toBe("forbidden");
  });
});

it("an upgrade that a tenant has no part in is not there, by any read", async () => {
  await asVendor(world, (db) =>
    db.upgradeEnrollment.deleteMany({ where: { tenantId: world.globex.id, upgrade: { slug: upgradeSlug } } }),
  );
  const ctx = coordinator(world.globex);
  const reads = [
    getEnrollment(ctx, upgradeSlug),
    getLiveEnrollment(ctx, upgradeSlug),
    getProposalDesk(ctx, { upgradeSlug }),
  ].map(refusalOf);
  expect((await Promise.all(reads)).map(({ code }) => code)).toEqual(["not_found", "not_found", "not_found"]);
  expect((await listEnrollments(reader(world.globex))).map((one) => one.upgradeSlug)).not.toContain(
    upgradeSlug,
  );
});
