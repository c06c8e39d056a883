import { expect, it } from "vitest";
import { env } from "#lib/env.ts";
import { createWorld } from "#lib/testing/world.ts";
import { ensureDemonstration, refuseDemonstration } from "./demonstration.ts";

it("keeps the demonstration world out of a database that has tenants of its own", async () => {
  const url = env().DATABASE_URL ?? "";
  await createWorld();
  await ensureDemonstration(url, () => Promise.reject(new Error("loaded")));
  await expect(refuseDemonstration(url)).resolves.toBeUndefined();
});
