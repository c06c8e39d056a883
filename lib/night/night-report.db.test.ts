import { beforeAll, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, refusalOf } from "#lib/testing/negotiation.ts";
import { agreedNight, minutesIn, operator } from "#lib/testing/night.ts";
import { statementsOf } from "#lib/testing/statements.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { closeWindow } from "./close-window.ts";
import { draftNote } from "./draft-note.ts";
import { exportReport } from "./export-report.ts";
import { getNight } from "./get-night.ts";
import { getNightReport } from "./get-night-report.ts";
import { listNights } from "./list-nights.ts";
import { movePhase } from "./move-phase.ts";
import { recordCheck } from "./record-check.ts";
import { writeLog } from "./write-log.ts";

let world: World;
let jonas: Awaited<ReturnType<typeof operator>>;
beforeAll(async () => {
  world = await createWorld();
  jonas = await operator(world, "Jonas");
});

const ada = (minutes = 200) => clientContext(world.acme, world.acme.coordinator, minutesIn(minutes));
const rosa = () => staffContext(world.rep, minutesIn(200));

async function completedNight() {
  const { windowId } = await agreedNight(world, world.acme);
  await recordCheck(ada(-30), { windowId, kind: "dns_ttl", value: "60" });
  await recordCheck(ada(-30), { windowId, kind: "contacts" });
  const clientKey = "0197a000-0000-4000-8000-000000000009";
  await writeLog(ada(-20), { windowId, clientKey, text: "# Ready\n[click](http://x.test) *now*" });
  await movePhase(jonas(minutesIn(1)), { windowId, seen: "scheduled", to: "out_of_line" });
  await movePhase(jonas(minutesIn(9.2)), { windowId, seen: "out_of_line", to: "back_in_line" });
  await closeWindow(jonas(minutesIn(15)), { windowId, outcome: "completed", words: "All is well." });
  return windowId;
}

describe("a report", () => {
  it("tells planned and actual times by the site's clocks and in UTC, and the gap", async () => {
    const windowId = await completedNight();
    const report = await getNightReport(ada(), windowId);
    expect(report).toMatchObject({
      outcome: "Completed",
      words: "All is well.",
      planned: { text: "Tue 2 Feb 2027, 02:00–04:00 CET (Berlin)" },
      actual: {
        began: { site: "Tue 2 Feb 2027, 02:01 CET (Berlin)", utc: "Tue 2 Feb 2027, 01:01 UTC" },
        ended: { site: "Tue 2 Feb 2027, 02:09 CET (Berlin)" },
      },
      gap: { minutes: 9 },
      closed: { by: "Jonas" },
    });
    expect(report.phases.map(({ label, by }) => [label, by])).toEqual([
      ["Out of line", "Jonas"],
      ["Back in line", "Jonas"],
    ]);
  });

  it("goes out as Markdown that people's words cannot break, and as JSON", async () => {
    const windowId = await completedNight();
    const markdown = await (await exportReport(Promise.resolve(ada()), windowId, "md")).text();
    expect(markdown).toContain("- **Protection off:** 9 min");
    expect(markdown).toContain("\\# Ready \\[click\\](http://x.test) \\*now\\*");
    const json = await exportReport(Promise.resolve(rosa()), windowId, "json");
    expect(await json.json()).toMatchObject({ windowId, gap: { minutes: 9 }, tenantName: "Acme Bank" });
    const foreign = clientContext(world.globex, world.globex.coordinator, minutesIn(200));
    expect((await exportReport(Promise.resolve(foreign), windowId, "json")).status).toBe(404);
  });

  it("becomes a draft note for its tenant alone", async () => {
    const windowId = await completedNight();
    const { noteId } = await draftNote(rosa(), { windowId, version: "16.0.0" });
    const note = await asVendor(world, (db) =>
      db.releaseNote.findUniqueOrThrow({ where: { id: noteId }, include: { release: true } }),
    );
    expect(note).toMatchObject({
      status: "draft",
      audienceKind: "named",
      audienceTenantIds: [world.acme.id],
      release: { component: "realtime_engine", version: "16.0.0", kind: "major" },
    });
    expect(note.bodyMarkdown).toContain("- Planned: Tue 2 Feb 2027, 02:00–04:00 CET (Berlin)");
    const again = await refusalOf(draftNote(rosa(), { windowId, version: "16.0.0" }));
    expect(again.fields?.["version"]?.[0]).toContain("has a note already");
    const operators = await refusalOf(draftNote(jonas(minutesIn(20)), { windowId, version: "16.0.1" }));
    expect(operators.code).toBe("forbidden");
  });
});

describe("the vendor's list", () => {
  it("sorts windows into tonight's, those to come and the past", async () => {
    const past = await completedNight();
    const { windowId } = await agreedNight(world, world.acme, { startsAt: minutesIn(3 * 24 * 60) });
    const at = async (minutes: number) => {
      const lists = await listNights(jonas(minutesIn(minutes)));
      const ids = (nights: { id: string }[]) => nights.map(({ id }) => id);
      return { tonight: ids(lists.tonight), coming: ids(lists.coming), past: ids(lists.past) };
    };
    expect(await at(60)).toMatchObject({ tonight: [], coming: [windowId] });
    expect((await at(60)).past).toContain(past);
    expect(await at(3 * 24 * 60 + 500)).toMatchObject({ tonight: [windowId], coming: [] });
  });
});

describe("reading a night", () => {
  it("takes one statement besides the scope's, however much happened", async () => {
    const windowId = await completedNight();
    expect(await statementsOf(() => getNight(ada(), windowId))).toHaveLength(2);
  });
});
