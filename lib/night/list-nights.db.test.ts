import { addDays } from "date-fns";
import { beforeAll, expect, it } from "vitest";
import { asVendor } from "#lib/testing/negotiation.ts";
import { agreedNight, minutesIn, operator } from "#lib/testing/night.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { listNights } from "./list-nights.ts";
import { MOST_TO_COME } from "./store.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

/** So many more windows of the same kind, one a day. */
async function repeat(windowId: string, count: number): Promise<void> {
  await asVendor(world, async (db) => {
    const { proposal, enrollment, ...window } = await db.maintenanceWindow.findUniqueOrThrow({
      where: { id: windowId },
      include: { proposal: true, enrollment: { include: { upgrade: true } } },
    });
    const { upgrade, ...part } = enrollment;
    for (let day = 1; day <= count; day += 1) {
      const { id: upgradeId } = await db.upgrade.create({
        data: { ...upgrade, id: undefined, slug: `${upgrade.slug}-${day}` },
      });
      const { id: enrollmentId } = await db.upgradeEnrollment.create({
        data: { ...part, id: undefined, upgradeId },
      });
      const { id: proposalId } = await db.windowProposal.create({
        data: { ...proposal, id: undefined, enrollmentId },
      });
      const [startsAt, endsAt, restsUntil] = [
        addDays(window.startsAt, day),
        addDays(window.endsAt, day),
        addDays(window.restsUntil, day),
      ];
      await db.maintenanceWindow.create({
        data: { ...window, id: undefined, enrollmentId, proposalId, startsAt, endsAt, restsUntil },
      });
    }
  });
}

it("lists the next windows to come, and says when there are more", async () => {
  const { windowId } = await agreedNight(world, world.acme);
  const reader = (await operator(world, "Jonas"))(minutesIn(-3 * 24 * 60));
  await repeat(windowId, MOST_TO_COME - 1);
  const all = await listNights(reader);
  expect([all.coming.length, all.coming[0]?.id, all.isCut]).toEqual([MOST_TO_COME, windowId, false]);

  await repeat(all.coming.at(-1)?.id ?? "", 1);
  const cut = await listNights(reader);
  expect([cut.coming.length, cut.coming.at(-1)?.id, cut.isCut]).toEqual([
    MOST_TO_COME,
    all.coming.at(-1)?.id,
    true,
  ]);
});
