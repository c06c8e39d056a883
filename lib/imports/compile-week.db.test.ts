import { addHours } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import type { Component } from "#lib/db/generated/enums.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote } from "#lib/testing/notes.ts";
import { createWorld, type TestTenant, type World } from "#lib/testing/world.ts";
import { compileWeek } from "./compile-week.ts";
import { getWeekCompilation } from "./get-week-compilation.ts";

let world: World;
const rep = () => staffContext(world.rep, world.now);

/** The release reached the tenant's staging so many hours after the world's Monday morning. */
function deployed(
  tenant: TestTenant,
  component: Component,
  version: string,
  hours: number,
  rolledBack = false,
) {
  const at = addHours(world.now, hours);
  return withStaff(rep(), async (db) => {
    const key = { component, version };
    const release = await db.release.upsert({ where: { component_version: key }, create: key, update: {} });
    const staging = { tenantId: tenant.id, kind: "staging" } as const;
    const environment = await db.environment.upsert({
      where: { tenantId_kind: staging },
      create: staging,
      update: {},
    });
    await db.deployment.create({
      data: {
        tenantId: tenant.id,
        environmentId: environment.id,
        releaseId: release.id,
        stage: rolledBack ? "rolled_back" : "complete",
        plannedAt: at,
        startedAt: at,
        completedAt: rolledBack ? null : addHours(at, 1),
        rolledBackAt: rolledBack ? addHours(at, 1) : null,
      },
    });
  });
}

describe("compiling a week", () => {
  beforeAll(async () => {
    world = await createWorld();
    await deployed(world.acme, "realtime_engine", "8.20.0", 24);
    await deployed(world.globex, "realtime_engine", "8.20.0", 48);
    await deployed(world.acme, "spec_hub", "4.50.0", 24, true);
    await publishTestNote(world, "4.49.0");
    await deployed(world.globex, "spec_hub", "4.49.0", 25);
    await deployed(world.acme, "realtime_engine", "8.21.0", 7 * 24);
  });

  it("shows the week's releases with the notes they have or lack", async () => {
    const { releases } = await getWeekCompilation(rep(), "2027-01-13");
    expect(releases.map(({ version, note }) => [version, note?.status ?? null])).toEqual([
      ["8.20.0", null],
      ["4.50.0", null],
      ["4.49.0", "published"],
    ]);
    expect(releases[0]).toMatchObject({ rolledBack: 0, reached: [{ environment: "staging" }] });
    expect(releases[1]).toMatchObject({ rolledBack: 1, reached: [] });
    expect((await getWeekCompilation(rep(), "no day")).week.startsAt).toEqual(
      (await getWeekCompilation(rep(), "2027-01-11")).week.startsAt,
    );
  });

  it("makes a draft of each release without a note, once, for the tenants it went to", async () => {
    const made = await Promise.all([compileWeek(rep(), "2027-01-11"), compileWeek(rep(), "2027-01-12")]);
    expect(made.map((result) => result.made).toSorted()).toEqual([0, 2]);
    const { releases } = await getWeekCompilation(rep(), "2027-01-11");
    const contents = await Promise.all(
      releases.slice(0, 2).map(async ({ note }) => (await getDraft(rep(), note?.id ?? "")).note.content),
    );
    expect(contents[0]).toMatchObject({
      summary: "Staging from Tue 12 Jan 2027 to Wed 13 Jan 2027.",
      audience: { kind: "all" },
    });
    expect(contents[1]).toMatchObject({ audience: { kind: "named", tenantIds: [world.acme.id] } });
  });

  it("is refused to operators and for what is no week", async () => {
    const operator = staffContext(world.rep, world.now, "operator");
    await expect(compileWeek(operator, "2027-01-11")).rejects.toMatchObject({ code: "forbidden" });
    await expect(compileWeek(rep(), "soon")).rejects.toMatchObject({ code: "invalid_input" });
  });
});
