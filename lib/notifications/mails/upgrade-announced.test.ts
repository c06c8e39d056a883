import { expect, it } from "vitest";
import { upgradeAnnouncedMail } from "./upgrade-announced.ts";

const reader = { name: "Ada", address: "ada@acme.test", timeZone: "Europe/Berlin" };
const told = {
  tenantName: "Acme Bank",
  upgradeTitle: "Database 16",
  path: "/t/acme/upgrades/database-16",
  what: "The database moves to a new version.",
  why: "",
  impact: "Protection is off for about 20 minutes.",
  expectedMinutes: 90,
  firstPossibleAt: "2027-01-18T00:00:00.000Z",
  decideBy: "2027-01-25T12:00:00.000Z",
  appliedBy: "2027-03-12T00:00:00.000Z",
  representativeName: "Rosa Lindqvist",
  steps: [
    { text: "Lower the TTL.", dueAt: "2027-01-20T11:00:00.000Z" },
    { text: "Name who is on call.", dueAt: null },
  ],
};

it("says the dates and what is asked by when, in the reader's zone", () => {
  const { subject, blocks } = upgradeAnnouncedMail(told, reader);
  expect(subject).toBe("Database 16: propose windows by Mon 25 Jan 2027, 13:00 CET (Berlin)");
  expect(blocks.at(-1)).toEqual({
    kind: "facts",
    title: "What is asked of you",
    rows: [
      { label: "Step 1", text: "Lower the TTL. Due Wed 20 Jan 2027, 12:00 CET (Berlin)." },
      { label: "Step 2", text: "Name who is on call." },
    ],
  });
});

it("has no list of steps where nothing is asked", () => {
  expect(upgradeAnnouncedMail({ ...told, steps: [] }, reader).blocks).toHaveLength(3);
});
