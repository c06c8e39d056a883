import { addDays, addHours, addMinutes } from "date-fns";
import { beforeAll, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { createTenants, createWorld, type World } from "#lib/testing/world.ts";
import { getStaffTrain } from "./get-staff-train.ts";
import { getTrain } from "./get-train.ts";

let world: World;
let releaseId: string;
/** Tuesday, 10:00 in Stockholm. */
let tuesday: Date;
beforeAll(async () => {
  world = await createWorld();
  const others = await createTenants(world, 4);
  tuesday = addDays(world.now, 1);
  await withStaff({ kind: "system", now: world.now }, async (db) => {
    const release = await db.release.create({ data: { component: "spec_hub", version: "3.2.0" } });
    releaseId = release.id;
    for (const [index, { id: tenantId }] of [world.acme, world.globex, ...others].entries()) {
      const environment = await db.environment.create({ data: { tenantId, kind: "staging" } });
      const plannedAt = addMinutes(tuesday, 10 * index);
      await db.deployment.create({
        data: {
          ...{ tenantId, releaseId, environmentId: environment.id, plannedAt, startedAt: plannedAt },
          ...(index === 1
            ? { stage: "validating", heldAt: addHours(tuesday, 2), heldReason: "A check failed." }
            : { stage: "complete", completedAt: addMinutes(plannedAt, 20) }),
        },
      });
    }
  });
});

const rep = () => staffContext(world.rep, world.now);

it("counts all tenants' stops by release, environment and day", async () => {
  const { releases, opened } = await getStaffTrain(rep(), {});
  expect(releases).toEqual([
    {
      ...{ id: releaseId, component: "spec_hub", version: "3.2.0", kind: "minor", outOfTrain: false },
      stops: [
        {
          ...{ environment: "staging", day: 1, total: 6, done: 5, held: 1, rolledBack: 0, running: 0 },
          ...{ from: addMinutes(tuesday, 20), until: addHours(tuesday, 2) },
        },
      ],
    },
  ]);
  expect(opened).toBeNull();
});

it("tells one release tenant by tenant, what is held first", async () => {
  const { opened } = await getStaffTrain(rep(), { release: releaseId });
  expect(opened?.tenants).toHaveLength(6);
  expect(opened?.tenants[0]).toMatchObject({
    name: "Globex",
    timeZone: "America/New_York",
    stops: [{ environment: "staging", heldReason: "A check failed." }],
  });
  expect(opened?.isCut).toBe(false);
});

it("has nothing in another week, and nothing of a release that is not in it", async () => {
  expect(await getStaffTrain(rep(), { week: "2027-01-20", release: releaseId })).toMatchObject({
    releases: [],
    opened: null,
  });
  expect((await getStaffTrain(rep(), { week: "0000-01-01", release: ["x"] })).releases).toHaveLength(1);
});

it("shows a tenant its own stops alone, in the week that it asks for", async () => {
  const globex = clientContext(world.globex, world.globex.reader, world.now, "reader");
  const { releases } = await getTrain(globex, "2027-01-12");
  expect(releases.map(({ stops }) => stops.map(({ stage, heldReason }) => [stage, heldReason]))).toEqual([
    [["validating", "A check failed."]],
  ]);
  expect((await getTrain(globex, "2027-01-18")).releases).toEqual([]);
});
