import { beforeAll, expect, it } from "vitest";
import { closeWindow } from "#lib/night/close-window.ts";
import { movePhase } from "#lib/night/move-phase.ts";
import { recordCheck } from "#lib/night/record-check.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { agreedNight, minutesIn, operator } from "#lib/testing/night.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { countWaiting, listInbox } from "./list-inbox.ts";

let world: World;
let jonas: Awaited<ReturnType<typeof operator>>;
let windowId: string;
beforeAll(async () => {
  world = await createWorld();
  jonas = await operator(world, "Jonas");
  windowId = (await agreedNight(world, world.acme)).windowId;
});

/** What the inbox says of the night, and whether the navigation counts it, so many minutes after its start. */
async function waiting(minutes: number) {
  const ctx = staffContext(world.rep, minutesIn(minutes));
  const items = (await listInbox(ctx)).filter(({ href }) => href === `/staff/windows/${windowId}`);
  return { items: items.map(({ asked, mine }) => ({ asked, mine })), count: await countWaiting(ctx) };
}
const nothing = { items: [], count: 0 };
const move = (minutes: number, seen: string, to: string) =>
  movePhase(jonas(minutesIn(minutes)), { windowId, seen, to });

it("a night waits for its representative while it is late to begin, and until somebody says how it ended", async () => {
  expect(await waiting(-1)).toEqual(nothing);
  expect(await waiting(1)).toEqual({ items: [{ asked: "The start of its window", mine: true }], count: 1 });
  expect((await waiting(121)).items).toEqual([{ asked: "How its window ended", mine: true }]);

  const ada = clientContext(world.acme, world.acme.coordinator, minutesIn(-30));
  await recordCheck(ada, { windowId, kind: "dns_ttl", value: "60" });
  await recordCheck(ada, { windowId, kind: "contacts" });
  await move(5, "scheduled", "out_of_line");
  expect(await waiting(6)).toEqual(nothing);
  await move(50, "out_of_line", "back_in_line");
  expect(await waiting(51)).toEqual({ items: [{ asked: "How its window ended", mine: true }], count: 1 });
  // Whoever does not look after it sees it among the others, uncounted.
  const seen = await listInbox(jonas(minutesIn(51)));
  expect(seen).toMatchObject([{ href: `/staff/windows/${windowId}`, mine: false }]);
  expect(await countWaiting(jonas(minutesIn(51)))).toBe(0);

  await closeWindow(jonas(minutesIn(60)), { windowId, outcome: "completed", words: "All is well." });
  expect(await waiting(61)).toEqual(nothing);
});
