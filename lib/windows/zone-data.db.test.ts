import { addHours } from "date-fns";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listInbox } from "#lib/inbox/list-inbox.ts";
import { composeMail } from "#lib/notifications/compose-mail.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { announceTestUpgrade, createWorld, type World } from "#lib/testing/world.ts";
import { zoneDataVersion } from "#lib/time/zone-data.ts";
import { acceptChoice } from "./accept-choice.ts";
import { keepInstant } from "./keep-instant.ts";
import { listMovedByZoneData } from "./list-moved-by-zone-data.ts";
import { offerChosenTime } from "./offer-chosen-time.ts";

let world: World;
let enrollments: { acme: string; globex: string };
beforeAll(async () => {
  world = await createWorld();
  enrollments = await announceTestUpgrade(world);
});

let version = 0;
beforeEach(() =>
  asVendor(world, async (db) => {
    await db.maintenanceWindow.updateMany({ data: { state: "cancelled" } });
    await db.windowProposal.updateMany({ where: { state: "proposed" }, data: { state: "expired" } });
  }),
);

type Made = {
  wallStart: string;
  startsAt: string;
  state?: "accepted" | "proposed";
  expired?: boolean;
  part?: "acme" | "globex";
};

/** An offer by the clocks of Berlin with one choice, and its window when it was accepted. Returns the window's id, else the choice's. */
function make({
  wallStart,
  startsAt,
  state = "accepted",
  expired,
  part: site = "acme",
}: Made): Promise<string> {
  version += 1;
  const { rep, now, crewId } = world;
  const { id: tenantId, contactMethodId, coordinator } = world[site];
  const part = { tenantId, enrollmentId: enrollments[site] };
  const from = new Date(startsAt);
  const time = { startsAt: from, endsAt: addHours(from, 2), timeZone: "Europe/Berlin", wallStart };
  return asVendor(world, async (db) => {
    const answer = { answeredAt: now, answeredById: rep.id, acceptedRank: 1 };
    const offer = await db.windowProposal.create({
      data: {
        ...{ ...part, version, side: "client", state, contactMethodId },
        ...{ authorId: coordinator.id, createdAt: now, expiresAt: addHours(now, expired ? -1 : 100) },
        ...(state === "accepted" ? answer : {}),
      },
    });
    const choice = await db.proposalChoice.create({
      data: { tenantId, proposalId: offer.id, rank: 1, method: "dns", ...time },
    });
    if (state === "proposed") return choice.id;
    const window = await db.maintenanceWindow.create({
      data: {
        ...{ ...part, ...time, crewId, contactMethodId, proposalId: offer.id },
        ...{ restsUntil: addHours(from, 14), method: "dns", confirmedAt: now, confirmedById: rep.id },
      },
    });
    return window.id;
  });
}

const rep = () => staffContext(world.rep, world.now);
const list = () => listMovedByZoneData(rep());
const windowOf = (id: string) =>
  asVendor(world, (db) => db.maintenanceWindow.findUniqueOrThrow({ where: { id } }));

/** As if clocks in Berlin had been expected to show an hour more. */
const moved = { wallStart: "2027-02-02T03:00", startsAt: "2027-02-02T01:00Z" };

it("asks about no window while clocks still show what was chosen, either of two instants of a time shown twice included", async () => {
  await make({ wallStart: "2027-02-02T02:00", startsAt: "2027-02-02T01:00Z", state: "proposed" });
  await make({ wallStart: "2027-10-31T02:30", startsAt: "2027-10-31T00:30Z" });
  await make({ wallStart: "2028-10-29T02:30", startsAt: "2028-10-29T01:30Z", part: "globex" });
  expect(await list()).toEqual({ version: process.versions["tz"], agreed: [], offered: [] });
});

it("lists a window whose instant would move, with both readings", async () => {
  const id = await make(moved);
  const { agreed } = await list();
  expect(agreed).toMatchObject([
    {
      id,
      sequence: 0,
      tenantName: "Acme Bank",
      href: "/staff/upgrades/database-16/acme",
      chosen: "Tue 2 Feb 2027, 03:00 (Berlin)",
      chosenInstants: [{ text: "Tue 2 Feb 2027, 03:00 CET (Berlin)", utc: "Tue 2 Feb 2027, 02:00 UTC" }],
      newestVersion: version,
      hasOpenOffer: false,
    },
  ]);
  expect(agreed[0]?.clocks[0]?.text).toBe("Tue 2 Feb 2027, 02:00–04:00 CET (Berlin)");
});

it("lists a window whose chosen time clocks have come to skip, and one they have come to show twice", async () => {
  await make({ wallStart: "2027-03-28T02:30", startsAt: "2027-03-28T01:30Z" });
  await make({ wallStart: "2027-10-31T02:30", startsAt: "2027-10-30T23:30Z", part: "globex" });
  const { agreed } = await list();
  expect(agreed.map(({ chosenInstants }) => chosenInstants)).toEqual([
    [],
    [
      {
        fold: "earlier",
        text: "Sun 31 Oct 2027, 02:30 CEST (Berlin)",
        utc: "Sun 31 Oct 2027, 00:30 UTC",
      },
      { fold: "later", text: "Sun 31 Oct 2027, 02:30 CET (Berlin)", utc: "Sun 31 Oct 2027, 01:30 UTC" },
    ],
  ]);
});

it("lists what an open offer holds, and nothing of the past or of a closed offer", async () => {
  await make({ ...moved, state: "proposed", expired: true });
  await make({ wallStart: "2027-01-04T03:00", startsAt: "2027-01-04T01:00Z" });
  await asVendor(world, (db) =>
    db.windowProposal.updateMany({ where: { state: "proposed" }, data: { state: "expired" } }),
  );
  const id = await make({ ...moved, state: "proposed" });
  const { agreed, offered } = await list();
  expect(agreed).toEqual([]);
  expect(offered).toMatchObject([{ id, sequence: null, chosen: "Tue 2 Feb 2027, 03:00 (Berlin)" }]);
});

it("asks in the inbox of those who look after the client, once for all windows", async () => {
  const asked = async (person = world.rep) =>
    (await listInbox(staffContext(person, world.now))).filter(({ from }) => from === "Changed clocks");
  expect(await asked()).toEqual([]);
  await make(moved);
  await make({ ...moved, state: "proposed", part: "globex" });
  expect(await asked()).toMatchObject([
    { href: "/staff/windows/zone-data", subject: "2 windows", mine: true },
  ]);
  expect(await asked(world.deputy)).toMatchObject([{ mine: false }]);
});

it("keeps the instant: the wall time becomes what clocks will show, on record, and the client is told with a new calendar file", async () => {
  const windowId = await make(moved);
  await keepInstant(rep(), { windowId, sequence: "0" });

  const window = await windowOf(windowId);
  expect(window).toMatchObject({
    startsAt: new Date(moved.startsAt),
    wallStart: "2027-02-02T02:00",
    sequence: 1,
  });
  expect((await list()).agreed).toEqual([]);
  const kept = await asVendor(world, async (db) => ({
    change: await db.windowChange.findFirstOrThrow({ where: { windowId } }),
    audit: await db.auditEvent.findFirstOrThrow({ where: { objectId: windowId } }),
    delivery: await db.delivery.findFirstOrThrow({
      where: { address: world.acme.coordinator.email, notification: { subjectId: windowId } },
      include: { notification: true },
    }),
  }));
  expect(kept.change).toMatchObject({
    ...{ kind: "zone_data", sequence: 1, side: "vendor", fromWallStart: "2027-02-02T03:00" },
    reason: `Time zone data ${zoneDataVersion()}: clocks will show Tue 2 Feb 2027, 02:00 (Berlin) instead of Tue 2 Feb 2027, 03:00 (Berlin).`,
  });
  expect(kept.change.toStartsAt).toEqual(kept.change.fromStartsAt);
  expect(kept.audit).toMatchObject({ action: "window.instant_kept", actorId: world.rep.id });
  expect(await toldAbout(world, windowId)).toEqual([
    { kind: "window.wall_time_changed", addresses: ["coordinator@acme.test", "oncall@acme.test"] },
    { kind: "window.wall_time_changed", addresses: [world.rep.email] },
  ]);
  const mail = composeMail(kept.delivery);
  expect(mail.content.blocks[1]).toMatchObject({
    rows: [
      { label: "Agreed as", text: "Tue 2 Feb 2027, 03:00 (Berlin)", struck: true },
      { label: "Site and you", text: "Tue 2 Feb 2027, 02:00–04:00 CET (Berlin)" },
      { label: "UTC", text: "Tue 2 Feb 2027, 01:00–03:00 UTC" },
    ],
  });
  expect(mail.calendar?.content).toContain("SEQUENCE:1\r\n");
});

it("refuses to settle a window that changed meanwhile, that agrees with clocks, or that has started", async () => {
  const windowId = await make(moved);
  const stale = await refusalOf(keepInstant(rep(), { windowId, sequence: 7 }));
  expect(stale).toMatchObject({ code: "conflict", message: expect.stringContaining("changed meanwhile") });
  expect(await windowOf(windowId)).toMatchObject({ wallStart: moved.wallStart, sequence: 0 });

  await keepInstant(rep(), { windowId, sequence: 0 });
  expect((await refusalOf(keepInstant(rep(), { windowId, sequence: 1 }))).code).toBe("conflict");
  const begun = staffContext(world.rep, new Date("2027-02-02T01:00Z"));
  expect((await refusalOf(keepInstant(begun, { windowId, sequence: 1 }))).message).toContain("has started");
});

it("lets one of two people settle a window", async () => {
  const windowId = await make(moved);
  const both = [world.rep, world.deputy].map((person) =>
    keepInstant(staffContext(person, world.now), { windowId, sequence: 0 }),
  );
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await windowOf(windowId)).sequence).toBe(1);
});

it("is for representatives, and knows no foreign id", async () => {
  const windowId = await make(moved);
  const operator = staffContext(world.rep, world.now, "operator");
  expect((await refusalOf(keepInstant(operator, { windowId, sequence: 0 }))).code).toBe("forbidden");
  const unknown = "0199a1de-0000-7000-8000-000000000001";
  expect((await refusalOf(keepInstant(rep(), { windowId: unknown, sequence: 0 }))).code).toBe("not_found");
  expect((await refusalOf(keepInstant(rep(), { windowId: "x", sequence: 0 }))).code).toBe("invalid_input");
});

describe("offering the client the time that was chosen", () => {
  it("sends an ordinary offer of it; the window moves when the client accepts", async () => {
    const windowId = await make(moved);
    const seenVersion = version;
    await offerChosenTime(rep(), { windowId, sequence: "0", seenVersion: String(seenVersion) });
    expect(await windowOf(windowId)).toMatchObject({ startsAt: new Date(moved.startsAt), sequence: 0 });
    expect((await list()).agreed).toMatchObject([{ id: windowId, hasOpenOffer: true }]);

    const offer = await asVendor(world, (db) =>
      db.windowProposal.findFirstOrThrow({ where: { state: "proposed" }, include: { choices: true } }),
    );
    version = offer.version;
    const chosenAt = new Date("2027-02-02T02:00Z");
    expect(offer).toMatchObject({ side: "vendor", choices: [{ startsAt: chosenAt, method: "dns" }] });
    const coordinator = clientContext(world.acme, world.acme.coordinator, world.now);
    await acceptChoice(coordinator, {
      proposalId: offer.id,
      rank: 1,
      contactMethodId: world.acme.contactMethodId,
    });
    expect(await windowOf(windowId)).toMatchObject({ startsAt: chosenAt, wallStart: moved.wallStart });
    expect((await list()).agreed).toEqual([]);
  });

  it("refuses when a newer offer came in, or the window was settled", async () => {
    const windowId = await make(moved);
    const stale = { windowId, sequence: 0, seenVersion: version - 1 };
    expect((await refusalOf(offerChosenTime(rep(), stale))).code).toBe("conflict");
    await keepInstant(rep(), { windowId, sequence: 0 });
    const settled = { windowId, sequence: 1, seenVersion: version };
    expect((await refusalOf(offerChosenTime(rep(), settled))).message).toContain("settled");
  });
});
