import { beforeAll, beforeEach, expect, it } from "vitest";
import { composeMail } from "#lib/notifications/compose-mail.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import {
  clearWindows,
  createKeptWorld,
  type KeptWorld,
  keepWindow,
  moved,
} from "#lib/testing/time/kept-windows.ts";
import { zoneDataVersion } from "#lib/time/zone-data.ts";
import { acceptChoice } from "./accept-choice.ts";
import { keepInstant } from "./keep-instant.ts";
import { listMovedByZoneData } from "./list-moved-by-zone-data.ts";
import { offerChosenTime } from "./offer-chosen-time.ts";

let world: KeptWorld;
beforeAll(async () => {
  world = await createKeptWorld();
});
beforeEach(() => clearWindows(world));

const make = (made: Parameters<typeof keepWindow>[1]) => keepWindow(world, made);
const rep = () => staffContext(world.rep, world.now);
const list = () => listMovedByZoneData(rep());
const windowOf = (id: string) =>
  asVendor(world, (db) => db.maintenanceWindow.findUniqueOrThrow({ where: { id } }));

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

it("offers the client the time that was chosen, as any offer is; the window moves when the client accepts", async () => {
  const windowId = await make(moved);
  const seenVersion = world.version;
  await offerChosenTime(rep(), { windowId, sequence: "0", seenVersion: String(seenVersion) });
  expect(await windowOf(windowId)).toMatchObject({ startsAt: new Date(moved.startsAt), sequence: 0 });
  expect((await list()).agreed).toMatchObject([{ id: windowId, hasOpenOffer: true }]);

  const offer = await asVendor(world, (db) =>
    db.windowProposal.findFirstOrThrow({ where: { state: "proposed" }, include: { choices: true } }),
  );
  world.version = offer.version;
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

it("refuses to offer it when a newer offer came in, or the window was settled", async () => {
  const windowId = await make(moved);
  const stale = { windowId, sequence: 0, seenVersion: world.version - 1 };
  expect((await refusalOf(offerChosenTime(rep(), stale))).code).toBe("conflict");
  await keepInstant(rep(), { windowId, sequence: 0 });
  const settled = { windowId, sequence: 1, seenVersion: world.version };
  expect((await refusalOf(offerChosenTime(rep(), settled))).message).toContain("settled");
});
