import { addDays, addSeconds } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { acceptApiToken } from "./accept-api-token.ts";
import { createApiToken } from "./create-api-token.ts";
import { listApiTokens } from "./list-api-tokens.ts";
import { revokeApiToken } from "./revoke-api-token.ts";
import { newSecret } from "./secret.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const admin = () => staffContext(world.rep, world.now, "administrator");
const wanted = { name: "Pipeline, EU", scopes: ["deployments:write"], days: "90" };
const audited = () =>
  withStaff({ kind: "system", now: world.now }, async (db) =>
    (await db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action),
  );

describe("an API token", () => {
  it("works from when it is made until it expires, and only its hash is kept", async () => {
    const { secret } = await createApiToken(admin(), wanted);
    expect(await acceptApiToken(secret, world.now)).toMatchObject({
      name: "Pipeline, EU",
      scopes: ["deployments:write"],
    });
    expect(await acceptApiToken(secret, addDays(world.now, 90))).toBeNull();
    const rows = await withStaff(admin(), (db) => db.apiToken.findMany());
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await audited()).toEqual(["api_token.created"]);
  });

  it("is refused once it is revoked, which works once", async () => {
    const { secret } = await createApiToken(admin(), wanted);
    const id = (await acceptApiToken(secret, world.now))?.id;
    await revokeApiToken(admin(), id);
    expect(await acceptApiToken(secret, addSeconds(world.now, 1))).toBeNull();
    await expect(revokeApiToken(admin(), id)).rejects.toMatchObject({ code: "conflict" });
    expect((await audited()).filter((action) => action === "api_token.revoked")).toHaveLength(1);
    expect((await listApiTokens(admin())).map(({ state }) => state)).toEqual(["active", "revoked"]);
  });

  it("notes its use once a minute", async () => {
    const { secret } = await createApiToken(admin(), wanted);
    const lastUse = async (at: Date) => {
      const token = await acceptApiToken(secret, at);
      const all = await listApiTokens(admin());
      return all.find(({ id }) => id === token?.id)?.lastUsedAt;
    };
    expect(await lastUse(world.now)).toEqual(world.now);
    expect(await lastUse(addSeconds(world.now, 59))).toEqual(world.now);
    expect(await lastUse(addSeconds(world.now, 60))).toEqual(addSeconds(world.now, 60));
  });

  it("is nothing that merely looks like one", async () => {
    for (const guess of [newSecret(), "", "spec_live_", "\0", "x".repeat(100_000)])
      expect(await acceptApiToken(guess, world.now)).toBeNull();
  });

  it("of a tenant is its admin's to make, see and revoke, and nobody else's", async () => {
    const { acme, globex, now } = world;
    const admin = clientContext(acme, acme.coordinator, now, "admin");
    const own = { name: "Monitoring", scopes: ["traffic:write"], days: "90" };
    const { secret } = await createApiToken(admin, own);
    const accepted = await acceptApiToken(secret, now);
    expect(accepted).toMatchObject({ scopes: ["traffic:write"], tenant: { id: acme.id, slug: acme.slug } });
    expect((await listApiTokens(admin)).map(({ name }) => name)).toEqual(["Monitoring"]);

    const others = [
      clientContext(globex, globex.coordinator, now, "admin"),
      staffContext(world.rep, now, "administrator"),
    ];
    for (const other of others) {
      expect((await listApiTokens(other)).map(({ name }) => name)).not.toContain("Monitoring");
      await expect(revokeApiToken(other, accepted?.id)).rejects.toMatchObject({ code: "not_found" });
    }
    const coordinator = clientContext(acme, acme.coordinator, now);
    await expect(createApiToken(coordinator, own)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeApiToken(coordinator, accepted?.id)).rejects.toMatchObject({ code: "forbidden" });
    const wide = { ...own, scopes: ["deployments:read"] };
    await expect(createApiToken(admin, wide)).rejects.toMatchObject({ code: "invalid_input" });

    await revokeApiToken(admin, accepted?.id);
    expect(await acceptApiToken(secret, now)).toBeNull();
  });

  it("is made and revoked by administrators only, and seen by the desk", async () => {
    const rep = staffContext(world.rep, world.now);
    await expect(createApiToken(rep, wanted)).rejects.toMatchObject({ code: "forbidden" });
    const [token] = await listApiTokens(rep);
    await expect(revokeApiToken(rep, token?.id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it.each([
    ["name", { name: " " }],
    ["name", { name: "a\0b" }],
    ["scopes", { scopes: [] }],
    ["scopes.0", { scopes: ["everything:write"] }],
    ["days", { days: "366" }],
    ["days", { days: "soon" }],
  ])("is refused for a bad %s", async (field, bad) => {
    const refusal = await createApiToken(admin(), { ...wanted, ...bad }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "invalid_input", fields: { [field]: expect.any(Array) } });
  });
});
