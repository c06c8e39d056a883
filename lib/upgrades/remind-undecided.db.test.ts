import { addDays } from "date-fns";
import { beforeAll, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { announcementOf, asVendor, choice } from "#lib/testing/negotiation.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { announceUpgrade } from "./announce-upgrade.ts";
import { remindUndecided } from "./remind-undecided.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const pass = (days: number) =>
  remindUndecided({}, { now: addDays(world.now, days), number: 1, isLast: false });
const remindersOf = (slug: string) =>
  asVendor(world, async (db) => {
    const found = await db.notification.findMany({
      where: { kind: "upgrade.undecided" },
      include: { tenant: true, deliveries: true },
      orderBy: { id: "asc" },
    });
    const ids = await db.upgradeEnrollment.findMany({ where: { upgrade: { slug } }, select: { id: true } });
    return found
      .filter(({ subjectId }) => ids.some(({ id }) => id === subjectId))
      .map(({ tenant, onceKey, deliveries }) => [
        tenant.slug,
        onceKey?.split(":")[1],
        deliveries.map(({ address }) => address).join(),
      ]);
  });

it("reminds who owes windows once a rung, whatever passes were missed or doubled, until one is agreed", async () => {
  // Decide by 25 January, applied by 12 March; today is 11 January.
  const { slug } = await announceUpgrade(
    staffContext(world.rep, world.now),
    announcementOf(world, "Undecided"),
  );
  await pass(0.1);
  await pass(6.9);
  expect(await remindersOf(slug)).toEqual([]);

  await Promise.all([pass(7.2), pass(7.2), pass(7.2)]);
  await pass(9);
  const told = await remindersOf(slug);
  expect(told.toSorted()).toEqual([
    ["acme", "decide-by-7d", "coordinator@acme.test"],
    ["globex", "decide-by-7d", "coordinator@globex.test"],
  ]);

  const acme = clientContext(world.acme, world.acme.coordinator, world.now);
  const { proposalId } = await proposeWindows(acme, {
    upgradeSlug: slug,
    choices: [choice("2027-01-20T02:00")],
    contactMethodId: world.acme.contactMethodId,
  });
  await acceptChoice(staffContext(world.rep, world.now), { proposalId, rank: 1 });
  // The passes around the last day before deciding, and 21 days before applying, were missed.
  await pass(47);
  await pass(48);
  await pass(70);
  expect((await remindersOf(slug)).slice(2)).toEqual([
    ["globex", "applied-by-14d", "coordinator@globex.test"],
  ]);
});
