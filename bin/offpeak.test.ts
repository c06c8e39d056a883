import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "offpeak-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Four weeks from Mon 5 Jan 2026, by the clocks of Berlin without a zone: quiet from 02:00 to 04:00, more so on Sundays. */
const rows = Array.from({ length: 28 * 24 }, (_, index) => {
  const at = new Date(Date.UTC(2026, 0, 5) + index * 3_600_000);
  const quiet = [2, 3].includes(at.getUTCHours());
  const value = quiet ? (at.getUTCDay() === 0 ? 20 : 60) : 500;
  return { at: at.toISOString().slice(0, 16).replace("T", " "), value };
});

function fileOf(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ["timestamp,value", ...lines, ""].join("\n"));
  return path;
}
const csv = fileOf(
  "requests.csv",
  rows.map(({ at, value }) => `${at},${value}`),
);

const right = {
  csv,
  "time-zone": "Europe/Berlin",
  "duration-minutes": "120",
  "as-of": "2026-02-01T23:00:00Z",
  from: "2026-02-15T23:00:00Z",
  to: "2026-02-22T23:00:00Z",
};

/** Runs the command as npm does, under the machine's zone that is named. */
function run(change: Record<string, string> = {}, timeZone = "UTC") {
  const args = Object.entries({ ...right, ...change }).flatMap(([name, value]) => [`--${name}`, value]);
  const { DATABASE_URL: _, ...env } = process.env;
  return spawnSync(process.execPath, ["bin/bootstrap.mjs", "offpeak", ...args], {
    encoding: "utf8",
    env: { ...env, TZ: timeZone },
  });
}

describe("npm run offpeak", () => {
  it("prints the quietest windows as JSON and nothing else, the same under any zone of the machine", () => {
    const { status, stdout, stderr } = run({ top: "3" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const windows = JSON.parse(stdout);
    expect(windows).toHaveLength(3);
    expect(windows[0]).toEqual({
      rank: 1,
      startsAt: "2026-02-22T01:00:00.000Z",
      endsAt: "2026-02-22T03:00:00.000Z",
      expectedRequests: 40,
      lower: expect.any(Number),
      upper: expect.any(Number),
      reasons: expect.arrayContaining(["About 40 requests: your quietest 2 h between these dates."]),
    });
    expect(run({ top: "3" }, "Pacific/Auckland").stdout).toBe(stdout);
  });

  it("uses only what was measured before --as-of", () => {
    const changed = rows.map(({ at, value }) => `${at},${at < "2026-01-26" ? value : 1_000_000 - value}`);
    const asked = { "as-of": "2026-01-25T23:30:00Z" };
    const { stdout } = run({ ...asked, csv: fileOf("changed.csv", changed) });
    expect(stdout).toBe(run(asked).stdout);
  });

  it("respects offsets in the file", () => {
    const shifted = rows.map(({ at, value }) => `${at.replace(" ", "T")}:00+01:00,${value}`);
    const path = fileOf("offsets.csv", shifted);
    expect(run({ csv: path, "time-zone": "Europe/Berlin" }).stdout).toBe(run().stdout);
  });

  it("prints an empty list where no window fits, and says why beside it", () => {
    const { status, stdout, stderr } = run({ to: "2026-02-15T23:30:00Z" });
    expect({ status, json: JSON.parse(stdout) }).toEqual({ status: 0, json: [] });
    expect(stderr).toMatch(/^No window of 2 h fits between Mon 16 Feb 2026, 00:00 CET \(Berlin\)/);
  });

  it.each([
    ["no such file", { csv: join(folder, "none.csv") }, /There is no file .*none\.csv\./],
    ["a folder", { csv: folder }, /names a folder/],
    ["an empty file", { csv: fileOf("empty.csv", []) }, /no rows with counts/],
    ["no CSV of traffic", { csv: "README.md" }, /timestamp/],
    ["nothing before", { "as-of": "2026-01-04T23:00:00Z" }, /no full hour before --as-of/],
    ["no instant", { from: "soon" }, /--from: "soon" is no instant/],
    ["the wrong order", { to: right.from }, /--from must be before --to/],
    ["a negative length", { "duration-minutes": "-120" }, /--duration-minutes/],
    ["an unknown option", { tope: "5" }, /Unknown option '--tope'/],
  ])("refuses in words, with 1 and no output: %s", (_, change, words) => {
    const { status, stdout, stderr } = run(change as Record<string, string>);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
