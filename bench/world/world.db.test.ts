import { expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { TEST_NOW } from "#lib/testing/world.ts";
import { remindUndecided } from "#lib/upgrades/remind-undecided.ts";
import { nudgeWaiting } from "#lib/windows/nudge-waiting.ts";
import { keepUp } from "./keep-up.ts";
import { loadWorld } from "./load-world.ts";
import { worldSize } from "./size.ts";

// A quarter of a minute alone; beside others it takes its time.
const PATIENCE_MS = 180_000;

it("fits the database's own rules and has the promised size", { timeout: PATIENCE_MS }, async () => {
  const shown = await loadWorld(TEST_NOW, 300);
  await withStaff({ kind: "system", now: TEST_NOW }, async (db) => {
    expect(await db.tenant.count()).toBe(worldSize.tenants + worldSize.boardTenants);
    expect(await db.releaseNote.count()).toBe(300);
    expect(await db.maintenanceWindow.count()).toBe(2_000);
    const open = { upgrade: { slug: shown.upgradeSlug } };
    expect(await db.upgradeEnrollment.count({ where: open })).toBe(1_000);
    const past = { state: "confirmed", endsAt: { lt: TEST_NOW } } as const;
    expect(await db.maintenanceWindow.count({ where: past })).toBe(0);
    const seen = { tenant: { slug: shown.tenantSlug }, note: { slug: shown.noteSlug } };
    expect(await db.releaseNoteAudience.count({ where: seen })).toBe(1);
  });

  await keepUp(TEST_NOW);
  const attempt = { now: TEST_NOW, number: 1, isLast: false };
  expect([await nudgeWaiting({}, attempt), await remindUndecided({}, attempt)]).toEqual([
    "reminded 0",
    "reminded 0",
  ]);
});
