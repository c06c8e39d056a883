import { beforeAll, beforeEach, expect, it } from "vitest";
import { listInbox } from "#lib/inbox/list-inbox.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { asVendor } from "#lib/testing/negotiation.ts";
import {
  clearWindows,
  createKeptWorld,
  type KeptWorld,
  keepWindow,
  moved,
} from "#lib/testing/time/kept-windows.ts";
import { listMovedByZoneData } from "./list-moved-by-zone-data.ts";

let world: KeptWorld;
beforeAll(async () => {
  world = await createKeptWorld();
});
beforeEach(() => clearWindows(world));

const make = (made: Parameters<typeof keepWindow>[1]) => keepWindow(world, made);
const list = () => listMovedByZoneData(staffContext(world.rep, world.now));

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
      newestVersion: world.version,
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
