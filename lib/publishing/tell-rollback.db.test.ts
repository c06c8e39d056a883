import { addHours } from "date-fns";
import { beforeAll, expect, it } from "vitest";
import type { EnvironmentKind } from "#lib/db/generated/enums.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { publishTestNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { tellNote } from "./tell-note.ts";
import { tellRollback } from "./tell-rollback.ts";

let world: World;
let noteId: string;

const system = () => ({ kind: "system", now: world.now }) as const;
const attempt = () => ({ now: world.now, number: 1, isLast: false });

beforeAll(async () => {
  world = await createWorld();
  await withStaff(system(), async (db) => {
    for (const tenant of [world.acme, world.globex]) {
      const key = { tenantId_userId: { tenantId: tenant.id, userId: tenant.reader.id } };
      await db.membership.update({ where: key, data: { noteMail: "at_once" } });
    }
  });
  ({ noteId } = await publishTestNote(world, "7.0.0"));
  await tellNote({ noteId, revision: 2, event: "published" }, attempt());
});

/** A deployment of the told release at the tenant that was rolled back an hour ago. */
function rolledBack(tenantId: string, kind: EnvironmentKind): Promise<string> {
  return withStaff(system(), async (db) => {
    const note = await db.releaseNote.findUniqueOrThrow({
      where: { id: noteId },
      select: { releaseId: true },
    });
    const environment = await db.environment.create({ data: { tenantId, kind }, select: { id: true } });
    const at = addHours(world.now, -1);
    const { id } = await db.deployment.create({
      data: {
        ...{ tenantId, environmentId: environment.id, releaseId: note.releaseId },
        ...{
          stage: "rolled_back",
          plannedAt: at,
          startedAt: at,
          rolledBackAt: at,
          rollbackReason: "Errors rose.",
        },
      },
      select: { id: true },
    });
    return id;
  });
}

const told = () =>
  withStaff(system(), async (db) => {
    const deliveries = await db.delivery.findMany({
      where: { notification: { kind: "release.rolled_back" } },
      select: { address: true, notification: { select: { payload: true } } },
      orderBy: { createdAt: "asc" },
    });
    return deliveries.map(({ address, notification }) => ({ address, payload: notification.payload }));
  });

it("a rollback is told once to those of the tenant who had been told of the release, and to nobody else", async () => {
  const staging = await rolledBack(world.acme.id, "staging");
  await tellRollback({ deploymentId: staging }, attempt());
  await Promise.all([1, 2, 3].map(() => tellRollback({ deploymentId: staging }, attempt())));
  expect(await told()).toMatchObject([
    { address: "reader@acme.test", payload: { reason: "Errors rose.", environment: "staging" } },
  ]);

  const nonProduction = await rolledBack(world.acme.id, "non_production");
  expect(await tellRollback({ deploymentId: nonProduction }, attempt())).toBe("told before");

  const production = await rolledBack(world.acme.id, "production");
  await tellRollback({ deploymentId: production }, attempt());
  expect((await told()).map(({ address }) => address)).toEqual(["reader@acme.test", "reader@acme.test"]);
});

it("a rollback of what nobody was told of is told to nobody", async () => {
  await withStaff(system(), (db) =>
    db.membership.updateMany({ where: { tenantId: world.globex.id }, data: { noteMail: "none" } }),
  );
  const deploymentId = await rolledBack(world.globex.id, "production");
  expect(await tellRollback({ deploymentId }, attempt())).toBe("nobody had been told");
  expect(await tellRollback({ deploymentId: noteId }, attempt())).toBe("no note to correct");
});
