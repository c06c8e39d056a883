import { describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { env } from "#lib/env.ts";
import { createWorld } from "#lib/testing/world.ts";
import { ensureDemonstration, refuseDemonstration } from "./demonstration.ts";

const url = env().DATABASE_URL ?? "";
const loadWorld = async (now: Date) => void (await createWorld(now));
const tenantCount = () => withStaff({ kind: "system", now: new Date(0) }, (db) => db.tenant.count());
const neverLoad = () => Promise.reject(new Error("loaded again"));

// One story on one database: each step starts from what the one before left.
describe("the demonstration world", () => {
  it("is loaded anew after a start that was interrupted half-way", async () => {
    const interrupted = ensureDemonstration(url, async (now) => {
      await createWorld(now);
      throw new Error("killed");
    });
    await expect(interrupted).rejects.toThrow("killed");
    expect(await tenantCount()).toBe(2);
    await ensureDemonstration(url, loadWorld);
    expect(await tenantCount()).toBe(2);
  });

  it("is loaded once", async () => {
    await ensureDemonstration(url, neverLoad);
    expect(await tenantCount()).toBe(2);
  });

  it("is refused by production", async () => {
    await expect(refuseDemonstration(url)).rejects.toThrow("holds the demonstration world");
  });
});
