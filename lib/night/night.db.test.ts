import { beforeAll, describe, expect, it } from "vitest";
import { clientContext } from "#lib/testing/contexts.ts";
import { asVendor, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { agreedNight, minutesIn, NIGHT, operator } from "#lib/testing/night.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { closeWindow } from "./close-window.ts";
import { getNight } from "./get-night.ts";
import { movePhase } from "./move-phase.ts";
import { recordCheck } from "./record-check.ts";
import { writeLog } from "./write-log.ts";

let world: World;
let jonas: Awaited<ReturnType<typeof operator>>;
let mika: Awaited<ReturnType<typeof operator>>;
beforeAll(async () => {
  world = await createWorld();
  jonas = await operator(world, "Jonas");
  mika = await operator(world, "Mika");
});

const ada = (now = minutesIn(-30)) => clientContext(world.acme, world.acme.coordinator, now);
const foreign = (now = minutesIn(-30)) => clientContext(world.globex, world.globex.coordinator, now);

async function ready(windowId: string) {
  await recordCheck(ada(), { windowId, kind: "dns_ttl", value: "60" });
  await recordCheck(ada(), { windowId, kind: "contacts" });
}
const move = (by: typeof jonas, windowId: string, seen: string, to: string, minutes: number) =>
  movePhase(by(minutesIn(minutes)), { windowId, seen, to });

/** Both operators press four times at once. */
async function pressed(press: (by: typeof jonas) => Promise<void>) {
  const presses = await Promise.allSettled([1, 2, 3, 4].flatMap(() => [press(jonas), press(mika)]));
  return { refused: presses.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])) };
}

describe("a night", () => {
  it("begins when its checklist is done, goes on phase by phase, and both sides are told", async () => {
    const { windowId, enrollmentId } = await agreedNight(world, world.acme);
    await ready(windowId);
    await move(jonas, windowId, "scheduled", "out_of_line", -10);
    await move(jonas, windowId, "out_of_line", "upgrading", 5);
    await move(mika, windowId, "upgrading", "verifying", 20);
    await move(mika, windowId, "verifying", "back_in_line", 31.5);
    const words = "The copy had caught up before.";
    await closeWindow(mika(minutesIn(40)), { windowId, outcome: "completed_no_op", words });

    const night = await getNight(ada(minutesIn(60)), windowId);
    expect(night.steps.map(({ state, moved }) => [state, moved?.by])).toEqual([
      ["done", undefined],
      ["done", "Jonas"],
      ["done", "Jonas"],
      ["done", "Mika"],
      ["current", "Mika"],
    ]);
    expect(night.gap).toEqual({
      from: minutesIn(-10).toISOString(),
      until: minutesIn(31.5).toISOString(),
    });
    expect(night.outcome).toMatchObject({ words, closed: { by: "Mika" } });
    const told = await toldAbout(world, windowId);
    expect(told.map(({ kind }) => kind)).toEqual([
      ...Array(6).fill("night.phase"),
      ...Array(2).fill("window.closed"),
    ]);
    expect(told[0]?.addresses).toEqual(["coordinator@acme.test", "oncall@acme.test"]);
    expect(told.at(-1)?.addresses).toEqual(["jonas@spec.test", "mika@spec.test", "rosa@spec.test"]);
    const part = await asVendor(world, (db) =>
      db.upgradeEnrollment.findUniqueOrThrow({ where: { id: enrollmentId } }),
    );
    expect(part.state).toBe("completed");
  });

  it("does not begin before its time, nor with anything missing, and says what", async () => {
    const { windowId } = await agreedNight(world, world.acme, { stepsDone: false });
    const early = await refusalOf(move(jonas, windowId, "scheduled", "out_of_line", -16));
    expect(early.code).toBe("conflict");
    expect(early.message).toContain("too early: possible from Tue 2 Feb 2027, 01:45 CET (Berlin)");
    expect(early.message).toContain("The TTL of the DNS record is not lowered.");
    expect(early.message).toContain("The contacts for the night are not confirmed.");
    expect(early.message).toContain("Not done yet: Name who is on call.");
    const late = await refusalOf(move(jonas, windowId, "scheduled", "out_of_line", 121));
    expect(late.message).toContain("Say that it was not started");
  });

  it("does not take a TTL that is still long, nor checks from before the window was moved", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    await recordCheck(ada(), { windowId, kind: "contacts" });
    await recordCheck(ada(), { windowId, kind: "dns_ttl", value: "3600" });
    const checks = async () => (await getNight(ada(), windowId)).checks.map(({ passed }) => passed);
    expect(await checks()).toEqual([false, true]);
    await recordCheck(ada(), { windowId, kind: "dns_ttl", value: "300" });
    expect(await checks()).toEqual([true, true]);
    await asVendor(world, (db) =>
      db.windowChange.create({
        data: {
          ...{ tenantId: world.acme.id, windowId, sequence: 1, kind: "moved", side: "client" },
          fromStartsAt: NIGHT,
          fromEndsAt: minutesIn(120),
          fromWallStart: "2027-02-02T02:00",
          toStartsAt: NIGHT,
          toEndsAt: minutesIn(120),
          at: minutesIn(-20),
          byId: world.acme.coordinator.id,
        },
      }),
    );
    expect(await checks()).toEqual([false, false]);
  });

  it("is moved on by one of two operators who press at once; the other hears who was quicker", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    await ready(windowId);
    const start = await pressed((by) => move(by, windowId, "scheduled", "out_of_line", 0));
    expect(start.refused.map(({ code }) => code)).toEqual(Array(7).fill("conflict"));
    for (const { message } of start.refused)
      expect(message).toMatch(/^(Jonas|Mika) moved it to out of line at 02:00 CET\./);

    const apart = (by: typeof jonas) =>
      move(by, windowId, "out_of_line", by === jonas ? "upgrading" : "back_in_line", 1);
    expect((await pressed(apart)).refused).toHaveLength(7);
    const { steps } = await getNight(ada(minutesIn(2)), windowId);
    expect(steps.filter(({ moved }) => moved)).toHaveLength(2);
  });

  it("that never began is closed as not started, and the vendor owes another time", async () => {
    const { windowId, enrollmentId } = await agreedNight(world, world.acme);
    const close = (minutes: number, outcome: string) =>
      closeWindow(jonas(minutesIn(minutes)), { windowId, outcome, words: "The crew was ill." });
    expect((await refusalOf(close(-1, "not_started"))).code).toBe("conflict");
    expect((await refusalOf(close(10, "completed"))).code).toBe("conflict");
    await close(10, "not_started");
    const again = await refusalOf(close(11, "not_started"));
    expect(again.message).toContain("closed: not started");
    const part = await asVendor(world, (db) =>
      db.upgradeEnrollment.findUniqueOrThrow({ where: { id: enrollmentId } }),
    );
    expect(part).toMatchObject({ state: "awaiting_vendor", waitingSince: minutesIn(10) });
  });
});

describe("the log", () => {
  const key = "0197a000-0000-4000-8000-000000000001";
  it("keeps what both sides write, and once what is sent twice", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    const mine = { windowId, clientKey: key, text: "Traffic looks normal." };
    await writeLog(ada(), mine);
    await writeLog(ada(minutesIn(-29)), mine);
    await writeLog(jonas(minutesIn(-20)), { ...mine, clientKey: key.replace("1", "2"), text: "Thanks." });
    const { log } = await getNight(ada(), windowId);
    expect(log.map(({ side, text }) => [side, text])).toEqual([
      ["vendor", "Thanks."],
      ["client", "Traffic looks normal."],
    ]);
    const empty = await refusalOf(writeLog(ada(), { ...mine, text: "  " }));
    expect(empty.fields?.["text"]).toEqual(["Write what happened."]);
    const long = await refusalOf(writeLog(ada(), { ...mine, text: "x".repeat(2_001) }));
    expect(long.fields?.["text"]).toEqual(["Keep it within 2,000 characters."]);
  });
});

describe("another tenant and a reader", () => {
  it("finds nothing, changes nothing", async () => {
    const { windowId } = await agreedNight(world, world.acme);
    const acts = [
      () => getNight(foreign(), windowId),
      () => writeLog(foreign(), { windowId, text: "Hello", clientKey: windowId }),
      () => recordCheck(foreign(), { windowId, kind: "contacts" }),
      () => getNight(foreign(), "no id"),
    ];
    for (const act of acts) expect((await refusalOf(act())).code).toBe("not_found");
    const reader = clientContext(world.acme, world.acme.reader, minutesIn(-30), "reader");
    expect((await getNight(reader, windowId)).powers).toMatchObject({ mayWrite: false, mayCheck: false });
    const entry = { windowId, text: "Hello", clientKey: windowId };
    expect((await refusalOf(writeLog(reader, entry))).code).toBe("forbidden");
    expect((await refusalOf(recordCheck(reader, { windowId, kind: "contacts" }))).code).toBe("forbidden");
  });
});
