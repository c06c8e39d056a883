import { expect, it } from "vitest";
import { newDeployment } from "./schema-api.ts";

const sent = {
  ...{ component: "realtime_engine", version: "8.14.0", tenant: "acme-bank", environment: "staging" },
  reference: "run-1",
};

it.each([
  ["2026-12-01T02:00:00Z", true],
  ["2026-12-01T02:00:00+05:30", true],
  // Written as 9999 or 2100, but of the next year in UTC; and years that no clock here means.
  ["9999-12-31T23:59:59-12:00", false],
  ["2099-12-31T23:59:59-12:00", false],
  ["0001-01-01T00:00:00Z", false],
  ["2026-12-01T02:00:00", false],
])("plannedAt %s is taken: %s", (plannedAt, taken) =>
  expect(newDeployment.safeParse({ ...sent, plannedAt }).success).toBe(taken),
);

it("takes no text that reads in another order than it is written", () => {
  expect(newDeployment.safeParse({ ...sent, version: "8.14\u202E.0" }).success).toBe(false);
});
