import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { everyClockChange, minutesAfter } from "#lib/testing/time/clock-changes.ts";
import { tellingsOf } from "#lib/testing/time/tellings.ts";

test("page, JSON, mail and calendar tell the same instants in the same words, across every change of clocks", () => {
  for (const { zone, at } of everyClockChange()) {
    const [startsAt, endsAt] = [minutesAfter(at, -60), minutesAfter(at, 120)];
    const { page, json, mail, calendar } = tellingsOf(startsAt, endsAt, zone);
    const instants = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    for (const told of [page, json, calendar]) expect(told).toMatchObject(instants);

    const words = [...page.clocks.map(({ text }) => text), page.clockChange];
    expect(page.clockChange).toContain("Clocks go ");
    expect(mail.facts).toEqual(expect.arrayContaining(words));
    expect(mail.subject).toContain(page.text);
    expect(calendar.description).toContain(`${page.text}\n\n${page.clockChange}\n\n`);
  }
});

test("the zone of the process changes nothing of what is told", async () => {
  const script = fileURLToPath(import.meta.resolve("#lib/testing/time/digest.ts"));
  const zones = ["UTC", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe"];
  const outputs = await Promise.all(zones.map((zone) => runUnder(zone, script)));
  expect(outputs.map(({ own }) => own)).toEqual(zones);
  expect(new Set(outputs.map(({ digest }) => digest)).size).toBe(1);
  expect(outputs[0]?.told).toBeGreaterThan(2000);
});

const run = promisify(execFile);

async function runUnder(TZ: string, script: string): Promise<{ own: string; told: number; digest: string }> {
  const { stdout } = await run(process.execPath, ["--conditions=react-server", script], {
    env: { ...process.env, TZ },
  });
  return JSON.parse(stdout);
}
