import { expect, it } from "vitest";
import { upgradeNudgedMail, upgradeUndecidedMail } from "./upgrade-owed.ts";

const reader = { name: "Ada", address: "ada@acme.test", timeZone: "Europe/Berlin" };
const owed = {
  tenantName: "Acme Bank",
  upgradeTitle: "Database 16",
  path: "/t/acme/upgrades/database-16",
  toAnswer: false,
  waitingSince: "2027-01-11T09:00:00.000Z",
  decideBy: "2027-01-25T12:00:00.000Z",
  appliedBy: "2027-03-12T00:00:00.000Z",
};

it("a nudge says who asks for what, in the reader's zone, and leads to the upgrade", () => {
  const told = { ...owed, representativeName: "Rosa Lindqvist", nudgedAt: owed.waitingSince };
  const mail = upgradeNudgedMail(told, reader);
  expect(mail.subject).toBe("Database 16: Rosa Lindqvist waits for your windows");
  expect(JSON.stringify(mail.blocks)).toContain("Mon 25 Jan 2027, 13:00 CET (Berlin)");
  expect(mail.action).toMatchObject({
    label: "Propose windows",
    url: expect.stringMatching(`${owed.path}$`),
  });
  expect(upgradeNudgedMail({ ...told, toAnswer: true }, reader).action.label).toBe("Answer the offer");
});

it("a reminder names the date that is near", () => {
  expect(upgradeUndecidedMail({ ...owed, near: "decide_by" }, reader).subject).toBe(
    "Database 16: decide by Mon 25 Jan 2027, 13:00 CET (Berlin)",
  );
  expect(upgradeUndecidedMail({ ...owed, near: "applied_by" }, reader).subject).toBe(
    "Database 16 is applied by Fri 12 Mar 2027, 01:00 CET (Berlin): no window is agreed yet",
  );
});
