import { beforeAll, expect, it } from "vitest";
import { clientContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, toldAbout } from "#lib/testing/negotiation.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { nudgeWaiting } from "./nudge-waiting.ts";
import { proposeWindows } from "./propose-windows.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const nudgeAfter = (hours: number) =>
  nudgeWaiting({}, { now: new Date(world.now.getTime() + hours * 3_600_000), number: 1, isLast: false });

it("reminds the representative at 3, 24 and 48 hours, then the deputy, each once", async () => {
  const { slug: upgradeSlug } = await freshUpgrade(world);
  const { acme } = world;
  await proposeWindows(clientContext(acme, acme.coordinator, world.now), {
    ...{ upgradeSlug, seenVersion: 0, contactMethodId: acme.contactMethodId },
    choices: [choice("2027-02-11T02:00")],
  });
  const { id } = await asVendor(world, (db) =>
    db.upgradeEnrollment.findFirstOrThrow({ where: { tenantId: acme.id, upgrade: { slug: upgradeSlug } } }),
  );
  for (const hours of [2.9, 3, 3.1, 25, 47, 49, 50]) await nudgeAfter(hours);
  const told = (await toldAbout(world, id)).filter(({ kind }) => kind === "proposal.waiting");
  expect(told.map(({ addresses }) => addresses)).toEqual([
    [world.rep.email],
    [world.rep.email],
    [world.deputy.email, world.rep.email],
  ]);
});

it("reminds of everything that waits, however much and however long ago the rest was told", async () => {
  const { slug } = await freshUpgrade(world, [world.acme]);
  const count = await asVendor(world, async (db) => {
    const { id: _, ...upgrade } = await db.upgrade.findUniqueOrThrow({ where: { slug } });
    const more = Array.from({ length: 600 }, (_, index) => ({ ...upgrade, slug: `${slug}-${index}` }));
    const made = await db.upgrade.createManyAndReturn({ data: more, select: { id: true } });
    const waits = { tenantId: world.acme.id, state: "awaiting_vendor", waitingSince: world.now } as const;
    await db.upgradeEnrollment.createMany({ data: made.map(({ id }) => ({ ...waits, upgradeId: id })) });
    return made.length;
  });
  expect(await nudgeAfter(60)).toBe(`reminded ${count}`);
  expect(await nudgeAfter(61)).toBe("reminded 0");
});
