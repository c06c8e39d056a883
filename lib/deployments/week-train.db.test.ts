import { addDays, addHours } from "date-fns";
import { beforeAll, expect, it } from "vitest";
import type { DeploymentStage, EnvironmentKind } from "#lib/db/generated/enums.ts";
import { withStaff, withTenant } from "#lib/db/tenant-db.ts";
import { clientContext } from "#lib/testing/contexts.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { readWeekTrain } from "./read-week-train.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const train = (tenant: TenantWithPeople) => {
  const ctx = clientContext(tenant, tenant.reader, world.now);
  return withTenant(ctx, (db) => readWeekTrain(db, ctx));
};

type Deployed = { environment: EnvironmentKind; stage: DeploymentStage; plannedAt: Date; completedAt?: Date };

async function deploy(tenant: TenantWithPeople, version: string, deployed: Deployed[]) {
  await withStaff({ kind: "system", now: world.now }, async (db) => {
    const unique = { component_version: { component: "spec_hub", version } } as const;
    const release = await db.release.upsert({
      where: unique,
      create: { component: "spec_hub", version },
      update: {},
    });
    for (const { environment: kind, ...dates } of deployed) {
      const { id: environmentId } = await db.environment.upsert({
        where: { tenantId_kind: { tenantId: tenant.id, kind } },
        create: { tenantId: tenant.id, kind },
        update: {},
      });
      await db.deployment.create({
        data: { tenantId: tenant.id, environmentId, releaseId: release.id, ...dates },
      });
    }
  });
}

it("holds a tenant's own releases of its own week, staging first", async () => {
  const { acme, globex, now } = world;
  await deploy(acme, "3.2.0", [
    { environment: "production", stage: "planned", plannedAt: addDays(now, 2) },
    { environment: "staging", stage: "complete", plannedAt: addHours(now, 1), completedAt: addHours(now, 2) },
  ]);
  await deploy(acme, "3.1.0", [
    // Planned for last week, done late: part of this one as well.
    { environment: "production", stage: "complete", plannedAt: addDays(now, -4), completedAt: now },
    { environment: "staging", stage: "complete", plannedAt: addDays(now, -6), completedAt: addDays(now, -6) },
  ]);
  await deploy(acme, "3.3.0", [{ environment: "staging", stage: "planned", plannedAt: addDays(now, 8) }]);
  await deploy(globex, "3.2.0", [{ environment: "staging", stage: "planned", plannedAt: addDays(now, 1) }]);

  const { releases, week } = await train(acme);
  expect(week.startsAt).toEqual(new Date("2027-01-10T23:00:00Z"));
  expect(
    releases.map(({ version, note, stops }) => [version, note, stops.map((stop) => stop.environment)]),
  ).toEqual([
    ["3.1.0", null, ["production"]],
    ["3.2.0", null, ["staging", "production"]],
  ]);
  expect((await train(globex)).releases.map(({ version, stops }) => [version, stops.length])).toEqual([
    ["3.2.0", 1],
  ]);
});
