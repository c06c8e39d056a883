import { beforeAll, describe, expect, it } from "vitest";
import { clientContext } from "#lib/testing/contexts.ts";
import { asVendor, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { agreedNight, minutesIn, operator } from "#lib/testing/night.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { answerExtension } from "./answer-extension.ts";
import { askExtension } from "./ask-extension.ts";
import { askPutBack } from "./ask-put-back.ts";
import { checkMaintenancePage } from "./check-maintenance-page.ts";
import { getNight } from "./get-night.ts";
import { movePhase } from "./move-phase.ts";
import { recordCheck } from "./record-check.ts";
import { remindWindows } from "./remind-windows.ts";
import { setMaintenancePage } from "./set-maintenance-page.ts";
import { takeBackExtension } from "./take-back-extension.ts";

let world: World;
let jonas: Awaited<ReturnType<typeof operator>>;
beforeAll(async () => {
  world = await createWorld();
  jonas = await operator(world, "Jonas");
});

const ada = (minutes: number) => clientContext(world.acme, world.acme.coordinator, minutesIn(minutes));
const bo = (minutes: number) => clientContext(world.globex, world.globex.coordinator, minutesIn(minutes));
const windowOf = (id: string) =>
  asVendor(world, (db) => db.maintenanceWindow.findUniqueOrThrow({ where: { id } }));

async function goOut(windowId: string) {
  await recordCheck(ada(-30), { windowId, kind: "dns_ttl", value: "60" });
  await recordCheck(ada(-30), { windowId, kind: "contacts" });
  await movePhase(jonas(minutesIn(0)), { windowId, seen: "scheduled", to: "out_of_line" });
}
const ask = (windowId: string, minutes: number) =>
  askExtension(jonas(minutesIn(90)), { windowId, minutes, reason: "The conversion is slow." });
async function answer(windowId: string, granted: boolean, by = ada(95)) {
  const { extensions } = await getNight(ada(91), windowId);
  const extensionId = extensions.at(-1)?.id;
  return answerExtension(by, { windowId, extensionId, granted: String(granted) });
}

describe("an extension", () => {
  it("moves the end only with the client's yes, and stays in the history", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    await goOut(windowId);
    await ask(windowId, 30);
    const twice = await refusalOf(ask(windowId, 60));
    expect(twice.message).toBe(
      "Jonas asked for 30 min more already. The client has not answered yet. Take that back to ask for another time.",
    );
    expect((await windowOf(windowId)).endsAt).toEqual(minutesIn(120));
    await answer(windowId, true);
    const window = await windowOf(windowId);
    expect(window).toMatchObject({
      endsAt: minutesIn(150),
      restsUntil: minutesIn(150 + 12 * 60),
      sequence: 1,
    });
    const night = await getNight(ada(96), windowId);
    expect(night.changes).toMatchObject([
      { sequence: 1, what: "Extended", was: "Tue 2 Feb 2027, 02:00–04:00 CET (Berlin)" },
    ]);
    expect((await refusalOf(answer(windowId, false))).message).toContain("granted it already");
    await ask(windowId, 30);
    await answer(windowId, false);
    expect((await windowOf(windowId)).endsAt).toEqual(minutesIn(150));
    const kinds = (await toldAbout(world, windowId)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "window.extension_answered")).toHaveLength(4);
  });

  it("is refused in words when the crew is expected elsewhere, without saying where", async () => {
    const { windowId, crewId } = await agreedNight(world, world.acme);
    const next = await agreedNight(world, world.globex, { startsAt: minutesIn(130) });
    await asVendor(world, (db) =>
      db.maintenanceWindow.update({ where: { id: next.windowId }, data: { crewId } }),
    );
    await goOut(windowId);
    await ask(windowId, 30);
    const refused = await refusalOf(answer(windowId, true));
    expect(refused.code).toBe("slot_taken");
    expect(refused.message).toContain("the crew is expected elsewhere");
    expect(refused.message).not.toContain("Globex");
    const night = await getNight(ada(96), windowId);
    expect(night).toMatchObject({ endsAt: minutesIn(120).toISOString(), changes: [] });
    expect(night.extensions[0]?.state).toBe("open");
  });

  it("is taken back until it is answered, and then another is asked for", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    await goOut(windowId);
    await ask(windowId, 240);
    const open = await getNight(jonas(minutesIn(91)), windowId);
    expect(open.powers).toMatchObject({ mayAskExtension: false, mayTakeBackExtension: true });
    const extensionId = open.extensions[0]?.id;
    const takeBack = () => takeBackExtension(jonas(minutesIn(92)), { windowId, extensionId });
    await takeBack();
    expect((await refusalOf(answer(windowId, true))).message).toBe(
      "Jonas took it back: there is nothing to answer.",
    );
    await ask(windowId, 24);
    await answer(windowId, true);
    const { endsAt, extensions, powers } = await getNight(jonas(minutesIn(96)), windowId);
    expect(endsAt).toBe(minutesIn(144).toISOString());
    expect(extensions.map(({ state }) => state)).toEqual(["taken_back", "granted"]);
    expect(powers.mayTakeBackExtension).toBe(false);
    expect((await refusalOf(takeBack())).message).toBe("Jonas took it back: there is nothing to answer.");
    const late = { windowId, extensionId: extensions[1]?.id };
    const refused = await refusalOf(takeBackExtension(jonas(minutesIn(97)), late));
    expect(refused.message).toBe(`${world.acme.coordinator.name} granted it already.`);
    const told = (await toldAbout(world, windowId)).map(({ kind }) => kind);
    expect(told.filter((kind) => kind === "window.extension_taken_back")).toHaveLength(2);
  });

  it("is answered by the client's own coordinator alone", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    await goOut(windowId);
    await ask(windowId, 30);
    const reader = clientContext(world.acme, world.acme.reader, minutesIn(95), "reader");
    expect((await refusalOf(answer(windowId, true, reader))).code).toBe("forbidden");
    expect((await refusalOf(answer(windowId, true, bo(95)))).code).toBe("not_found");
  });
});

describe("put us back in line", () => {
  it("is asked by either side, told once, and shown until it is done", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    expect((await refusalOf(askPutBack(ada(-5), { windowId }))).code).toBe("conflict");
    await goOut(windowId);
    await askPutBack(ada(10), { windowId });
    await askPutBack(jonas(minutesIn(11)), { windowId });
    const night = await getNight(jonas(minutesIn(12)), windowId);
    expect(night.putBack).toMatchObject({ by: world.acme.coordinator.name, text: "02:10 CET" });
    const told = await toldAbout(world, windowId);
    expect(told.filter(({ kind }) => kind === "window.put_back_asked")).toHaveLength(2);
    await movePhase(jonas(minutesIn(13)), { windowId, seen: "out_of_line", to: "back_in_line" });
    expect((await refusalOf(askPutBack(ada(14), { windowId }))).code).toBe("conflict");
    expect((await refusalOf(askPutBack(bo(14), { windowId }))).code).toBe("not_found");
  });
});

describe("the maintenance page", () => {
  const of = { method: "maintenance_page" } as const;
  it("is named by the client, asked by the portal, and its last answer shown", async () => {
    const { windowId } = await agreedNight(world, world.acme, of);
    const url = "https://status.acme.example/maintenance";
    const inside = await refusalOf(setMaintenancePage(ada(-60), { windowId, url: "http://10.0.0.8/" }));
    expect(inside.fields?.["url"]?.[0]).toContain("not on the public internet");
    await setMaintenancePage(ada(-60), { windowId, url });
    const check = async () => (await getNight(ada(-59), windowId)).checks[0];
    expect(await check()).toMatchObject({ passed: false, detail: "Being checked…" });
    const answers = async () => ({ passed: true, detail: "Answers 200 in 0.4 s" });
    await checkMaintenancePage({ windowId }, { now: minutesIn(-59) }, answers);
    expect(await check()).toMatchObject({ passed: true, detail: "Answers 200 in 0.4 s" });
    await setMaintenancePage(ada(-58), { windowId, url: "https://other.acme.example/" });
    expect(await check()).toMatchObject({ passed: false, detail: "Being checked…" });
  });

  it("keeps no answer of a page that was replaced meanwhile", async () => {
    const { windowId } = await agreedNight(world, world.acme, of);
    await setMaintenancePage(ada(-60), { windowId, url: "https://one.acme.example/" });
    const slow = async () => {
      await setMaintenancePage(ada(-59), { windowId, url: "https://two.acme.example/" });
      return { passed: true, detail: "Answers 200 in 4.9 s" };
    };
    expect(await checkMaintenancePage({ windowId }, { now: minutesIn(-60) }, slow)).toBe(
      "another page was named",
    );
    expect((await getNight(ada(-58), windowId)).checks[0]?.passed).toBe(false);
  });
});

describe("reminders", () => {
  const remind = (hours: number) =>
    remindWindows({}, { now: minutesIn(-60 * hours), number: 1, isLast: false });
  const told = async (windowId: string) =>
    (await toldAbout(world, windowId)).filter(({ kind }) => kind === "window.reminder").length;

  it("come 72 h, 24 h and an hour before, once each to each side, and anew for another time", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    const counts: number[] = [];
    for (const hours of [73, 72, 71, 24, 23, 1, 0.5, 0, -1]) {
      await remind(hours);
      counts.push(await told(windowId));
    }
    expect(counts).toEqual([0, 2, 2, 4, 4, 6, 6, 6, 6]);
    await asVendor(world, (db) =>
      db.maintenanceWindow.update({ where: { id: windowId }, data: { sequence: 1 } }),
    );
    await remind(0.5);
    expect(await told(windowId)).toBe(8);
  });
});
