import { beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "#lib/db/tenant-db.ts";
import { clientContext } from "#lib/testing/contexts.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { checkTrafficFile } from "./check-traffic-file.ts";
import { saveTrafficFile } from "./save-traffic-file.ts";
import { findProfile, findTraffic } from "./store.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
const acme = () => clientContext(world.acme, world.acme.coordinator, world.now);
const start = Date.UTC(2026, 9, 1);

/** Hourly rows from the first of October: hour, count. */
function rows(from: number, to: number, value: (hour: number) => number, ending = "Z"): string {
  const lines = Array.from({ length: to - from }, (_, index) => {
    const at = new Date(start + (from + index) * 3_600_000).toISOString().slice(0, 16);
    return `${at}${ending},${value(from + index)}`;
  });
  return ["timestamp,value", ...lines].join("\n");
}
async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const check = (text: string, given = {}) =>
  checkTrafficFile(acme(), { fileName: "hours.csv", ...given }, bytes(text));
const save = (text: string, given: object) =>
  saveTrafficFile(acme(), { fileName: "hours.csv", ...given }, bytes(text));
const known = () =>
  withTenant(acme(), async (db) => ({
    profile: await findProfile(db, world.acme.id),
    hours: ((await findTraffic(db, world.acme.id))?.hours ?? []).map(({ requests }) => requests),
  }));

describe("a file before it is saved", () => {
  it("is shown with what was found in it, and nothing is kept", async () => {
    const preview = await check(`${rows(0, 200, (hour) => hour)}\n2026-10-01T00:00Z,7`);
    expect(preview.facts).toContainEqual({ term: "Rows", detail: "201, every 1 hour" });
    expect(preview.facts).toContainEqual({ term: "Timestamps", detail: "say their zone" });
    expect(preview.doubts).toEqual(["1 repeated timestamp (the last row counts)."]);
    expect(preview.asks).toEqual({ zone: false, repeats: true });
    expect(preview.hours[0]).toEqual({ at: expect.stringContaining("Thu 1 Oct 2026"), requests: "7" });
    expect(preview.picture).toHaveLength(168);
    expect(await known()).toEqual({ profile: null, hours: [] });
  });

  it("is not saved once it has changed", async () => {
    const text = rows(0, 200, () => 5);
    const { sha256 } = await check(text);
    await expect(save(`${text}0`, { sha256 })).rejects.toMatchObject({ code: "conflict" });
    expect((await known()).profile).toBeNull();
  });

  it("asks for the zone of timestamps that carry none, also among others", async () => {
    const text = `${rows(0, 200, () => 5)}\n2026-10-20 00:00,9`;
    const { sha256, zoneMissing, asks } = await check(text);
    expect([asks.zone, zoneMissing]).toEqual([
      true,
      expect.stringContaining("mixes zones: 1 timestamp without"),
    ]);
    await expect(save(text, { sha256, zone: "" })).rejects.toMatchObject({ fields: { zone: [zoneMissing] } });
    expect((await check(text, { zone: "Asia/Tokyo" })).zoneMissing).toBeNull();
    await save(text, { sha256, zone: "Asia/Tokyo" });
    expect((await known()).profile).toMatchObject({ sourceZone: "Asia/Tokyo", rowCount: 201 });
  });

  it("joins what is there when that is asked: the newer hour wins, and a short file will do", async () => {
    const first = rows(0, 170, () => 5);
    await save(first, { sha256: (await check(first)).sha256 });
    const later = rows(169, 172, () => 8);
    await expect(check(later)).rejects.toMatchObject({ code: "invalid_input" });
    const { sha256, picture } = await check(later, { into: "add" });
    expect(picture.filter(({ samples }) => samples > 0)).toHaveLength(168);
    await save(later, { sha256, into: "add" });
    const { profile, hours } = await known();
    expect(hours).toEqual([...Array(169).fill(5), 8, 8, 8]);
    expect(profile).toMatchObject({ rowCount: 173, firstAt: new Date(start) });
    expect(profile?.lastAt).toEqual(new Date(start + 171 * 3_600_000));
  });
});
