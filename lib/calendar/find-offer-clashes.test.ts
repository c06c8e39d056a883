import { expect, it } from "vitest";
import { findOfferClashes } from "./find-offer-clashes.ts";
import type { OfferedRecord, WindowRecord } from "./store.ts";

const at = (time: string) => new Date(`2027-01-20T${time}Z`);
const [acme, globex] = [
  { name: "Acme Bank", slug: "acme" },
  { name: "Globex", slug: "globex" },
];
const [database, worker] = [
  { title: "Database 16", slug: "database-16", crewId: "north" },
  { title: "Worker 5", slug: "worker-5", crewId: "south" },
];

/** Acme's agreed window for the database, 02:00 to 04:00. */
const window = {
  state: "confirmed",
  crewId: "north",
  crew: { name: "Crew North" },
  ...{ startsAt: at("02:00"), endsAt: at("04:00") },
  tenant: acme,
  enrollment: { upgrade: database },
} as unknown as WindowRecord;

function clashesOf(tenant: typeof acme, upgrade: typeof database, from: string, to: string): string[] {
  const choice = {
    ...{ id: "1", rank: 2, timeZone: "UTC", startsAt: at(from), endsAt: at(to) },
    proposal: { version: 3, side: "client", tenant, enrollment: { upgrade } },
  } as unknown as OfferedRecord;
  return findOfferClashes([choice], [window]).map(({ text, href }) => `${text} ${href}`);
}

it("names an offered window whose crew was given to somebody else, and where it is answered", () => {
  expect(clashesOf(globex, database, "03:00", "05:00")).toEqual([
    "Choice 2 of Globex for Database 16, Wed 20 Jan 2027, 03:00–05:00 UTC: Crew North has an agreed window then, for Acme Bank. /staff/upgrades/database-16/globex/offers/3",
  ]);
  expect(clashesOf(globex, database, "04:00", "05:00")).toEqual([]);
  expect(clashesOf(globex, worker, "03:00", "05:00")).toEqual([]);
});

it("names one that is too near to another window of its tenant, and none that asks that window to move", () => {
  expect(clashesOf(acme, worker, "15:00", "16:00")[0]).toContain(
    "it is less than 12 hours from the window for Database 16.",
  );
  expect(clashesOf(acme, worker, "16:00", "17:00")).toEqual([]);
  expect(clashesOf(acme, database, "03:00", "05:00")).toEqual([]);
});
