import { addHours } from "date-fns";
import { beforeAll, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { getNote } from "#lib/releases/get-note.ts";
import { listFeed } from "#lib/releases/list-feed.ts";
import { clientContext } from "#lib/testing/contexts.ts";
import { publishTestNote } from "#lib/testing/notes.ts";
import { statementsOf } from "#lib/testing/statements.ts";
import { announceTestUpgrade, createWorld, type World } from "#lib/testing/world.ts";
import { getOverview } from "./get-overview.ts";

/** What a page may ask of the database; signing in takes part of it. */
const MOST_STATEMENTS = 8;

let world: World;
let slug: string;
beforeAll(async () => {
  world = await createWorld();
  await announceTestUpgrade(world);
  const published = [];
  for (const version of ["1.0.0", "1.1.0", "1.2.0", "1.3.0"])
    published.push(await publishTestNote(world, version, { kind: "all" }, published.length));
  slug = published[1]?.slug ?? "";
  await withStaff({ kind: "system", now: world.now }, async (db) => {
    const tenantId = world.acme.id;
    for (const kind of ["staging", "production"] as const) {
      const { id: environmentId } = await db.environment.create({ data: { tenantId, kind } });
      for (const { id: releaseId } of await db.release.findMany())
        await db.deployment.create({
          data: {
            ...{ tenantId, environmentId, releaseId, stage: "validating" },
            plannedAt: addHours(world.now, 1),
            events: {
              create: {
                reference: "1",
                kind: "stage_reached",
                stage: "validating",
                occurredAt: world.now,
                receivedAt: world.now,
              },
            },
          },
        });
    }
  });
});

const reader = () => clientContext(world.acme, world.acme.reader, world.now, "reader");

it.each([
  ["a note", () => getNote(reader(), slug)],
  ["the feed", () => listFeed(reader(), {})],
  ["the overview", () => getOverview(reader())],
])("reads %s with few statements, however much it shows", async (_, read) => {
  const statements = await statementsOf(read);
  expect(statements.length).toBeGreaterThan(2);
  expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(MOST_STATEMENTS);
});
