import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "#lib/clock.ts";
import { apiRequest, makeTenantToken, makeToken } from "#lib/testing/api-tokens.ts";
import { look } from "#lib/testing/pipeline.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import * as deployments from "./deployments/route.ts";
import * as traffic from "./traffic/route.ts";

let world: World;
let own: string;
let vendors: string;
beforeAll(async () => {
  world = await createWorld(systemClock());
  own = await makeTenantToken(world, world.acme);
  vendors = await makeToken(world, ["traffic:read", "traffic:write"]);
});

const none = { params: Promise.resolve(undefined) };
type Sent = Parameters<typeof apiRequest>[2];
const post = (sent: Sent, query = "") =>
  traffic.POST(
    apiRequest("POST", `/api/v1/traffic${query}`, { secret: own, key: crypto.randomUUID(), ...sent }),
    none,
  );
const csv = (body: string, query = "", sent: Sent = {}) =>
  post({ body, headers: { "content-type": "text/csv" }, ...sent }, query);
const known = async (secret = own, query = "") =>
  (await traffic.GET(apiRequest("GET", `/api/v1/traffic${query}`, { secret }), none)).json();
const hours = (tenantId: string) =>
  look(world, async (db) => {
    const rows = await db.trafficHour.findMany({ where: { tenantId }, orderBy: { hour: "asc" } });
    return rows.map(({ hour, requests }) => `${hour.toISOString().slice(0, 13)} ${requests}`);
  });
const counts = [
  { at: "2026-10-01T00:00:00Z", value: 10 },
  { at: "2026-10-01T03:00:00+02:00", value: 20 },
];

async function refusal(answer: Promise<Response>) {
  const response = await answer;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const { code, errors = [] } = await response.json();
  return { status: response.status, code, at: errors.map(({ pointer }: { pointer: string }) => pointer) };
}

describe("counts of a client's own machine", () => {
  it("become its hours, and nobody else's", async () => {
    expect(await known()).toMatchObject({ tenant: "acme", hours: 0, lastAt: null });
    const answer = await post({ body: { counts, intervalSeconds: 3600 } });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      tenant: "acme",
      rows: 2,
      hours: 2,
      repeated: 0,
      thinHours: 0,
    });
    expect(await hours(world.acme.id)).toEqual(["2026-10-01T00 10", "2026-10-01T01 20"]);
    expect(await hours(world.globex.id)).toEqual([]);
    expect(await known()).toMatchObject({ hours: 2, lastAt: "2026-10-01T01:00:00.000Z" });
    const globex = await makeTenantToken(world, world.globex);
    expect(await known(globex)).toMatchObject({ tenant: "globex", hours: 0 });
  });

  it("join what is there; an hour that comes again takes the earlier one's place", async () => {
    const more = [
      { at: "2026-10-01 03:00", value: 7 },
      { at: "2026-10-01 04:00", value: 8 },
    ];
    const answer = await post({ body: { counts: more, timeZone: "Europe/Berlin" } });
    expect(answer.status).toBe(200);
    expect(await hours(world.acme.id)).toEqual(["2026-10-01T00 10", "2026-10-01T01 7", "2026-10-01T02 8"]);
  });

  it("come as CSV too", async () => {
    const answer = await csv("timestamp;rps\n2026-10-01 04:00;1,5\n", "?timeZone=UTC", { key: "as-csv" });
    expect(await answer.json()).toMatchObject({ rows: 1, hours: 1, firstAt: "2026-10-01T04:00:00.000Z" });
    expect((await hours(world.acme.id)).at(-1)).toBe("2026-10-01T04 5400");
    const again = await csv("timestamp;rps\n2026-10-01 04:00;1,5\n", "?timeZone=UTC", { key: "as-csv" });
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    const other = csv("timestamp;rps\n2026-10-01 04:00;2\n", "?timeZone=UTC", { key: "as-csv" });
    expect(await refusal(other)).toMatchObject({ status: 422, code: "key_reused" });
  });

  it("cannot be another client's, and open nothing of the vendor's", async () => {
    for (const tenant of ["globex", "nobody"])
      expect(await refusal(post({ body: { tenant, counts } }))).toEqual({
        ...{ status: 422, code: "invalid_input" },
        at: ["#/tenant"],
      });
    expect(await hours(world.globex.id)).toEqual([]);
    await look(world, (db) =>
      db.apiToken.updateMany({
        where: { tenantId: world.acme.id },
        data: { scopes: ["traffic:read", "traffic:write", "deployments:read"] },
      }),
    );
    const list = deployments.GET(apiRequest("GET", "/api/v1/deployments", { secret: own }), none);
    expect(await refusal(list)).toMatchObject({ status: 403, code: "missing_scope" });
  });

  it("are told apart in the activity by the token's name", async () => {
    const events = await look(world, (db) => db.auditEvent.findMany({ where: { action: "traffic.added" } }));
    expect(new Set(events.map(({ tenantId, actorName }) => `${tenantId} ${actorName}`))).toEqual(
      new Set([`${world.acme.id} Monitoring of ${world.acme.name}`]),
    );
  });
});

describe("counts that the vendor's machine sends", () => {
  it("name their client", async () => {
    expect(await refusal(post({ secret: vendors, body: { counts } }))).toMatchObject({ at: ["#/tenant"] });
    expect(await refusal(post({ secret: vendors, body: { tenant: "nobody", counts } }))).toMatchObject({
      at: ["#/tenant"],
    });
    expect((await post({ secret: vendors, body: { tenant: "globex", counts } })).status).toBe(201);
    expect(await known(vendors, "?tenant=globex")).toMatchObject({ tenant: "globex", hours: 2 });
  });
});

describe("what is sent", () => {
  const row = { at: "2026-10-02T00:00:00Z", value: 1 };
  it.each([
    ["#/counts", { counts: [] }],
    ["#/counts", {}],
    ["#/counts/1/value", { counts: [row, { ...row, value: -1 }] }],
    ["#/counts/0/value", { counts: [{ ...row, value: 1e13 }] }],
    ["#/counts/0/value", { counts: [{ ...row, value: "=1+1" }] }],
    ["#/counts/0/at", { counts: [{ ...row, at: "yesterday" }] }],
    ["#/counts/0/at", { counts: [{ ...row, at: "=NOW()" }] }],
    ["#/counts/0/at", { counts: [{ ...row, at: "2099-01-01T00:00Z" }] }],
    ["#/timeZone", { counts: [row, { ...row, at: "2026-10-02 01:00" }] }],
    ["#/timeZone", { timeZone: "Mars/Olympus", counts: [row] }],
    ["#/unit", { unit: "litres", counts: [row] }],
    ["#/counts", { counts: [row, { ...row, at: "2026-10-05T00:00Z" }] }],
    ["#/intervalSeconds", { intervalSeconds: 86_400, counts: [row] }],
    ["#", { counts: [row], sudo: true }],
  ])("is refused with the place %s", async (pointer, body) => {
    const before = await hours(world.acme.id);
    const { status, at } = await refusal(post({ body }));
    expect(status).toBe(422);
    expect(at).toContain(pointer);
    expect(await hours(world.acme.id)).toEqual(before);
  });

  it("is refused as CSV with its lines, and without a key, a type or an end", async () => {
    const wrong = await (await csv("timestamp,value\n2026-10-01T00:00Z,-4\n")).json();
    expect(wrong.errors).toEqual([{ pointer: "#", detail: 'Line 2: the value "-4" is below zero' }]);
    expect(await refusal(csv("timestamp,value\n", "?colour=red"))).toMatchObject({ status: 422 });
    expect(await refusal(csv("timestamp,value\n", "", { key: "" }))).toMatchObject({ status: 400 });
    const form = { body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } };
    expect(await refusal(post(form))).toMatchObject({ status: 415 });
    const many = { counts: Array.from({ length: 50_001 }, () => row) };
    expect(await refusal(post({ body: many }))).toMatchObject({ status: 422, at: ["#/counts"] });
    expect(await refusal(post({ body: `{"counts":"${"x".repeat(9_000_000)}"}` }))).toMatchObject({
      status: 413,
    });
  });

  it("names twenty faults of thousands", async () => {
    const bad = { counts: Array.from({ length: 5_000 }, () => ({ at: "x", value: -1 })) };
    expect((await refusal(post({ body: bad }))).at).toHaveLength(20);
  });

  it("takes fifty thousand rows at once", async () => {
    const first = Date.UTC(2026, 8, 1);
    const minutes = Array.from({ length: 50_000 }, (_, minute) => ({
      ...{ at: new Date(first + minute * 60_000).toISOString(), value: minute % 7 },
    }));
    const answer = await post({ body: { counts: minutes } });
    expect(await answer.json()).toMatchObject({ rows: 50_000, hours: 833, thinHours: 1 });
  });

  it("needs the scope", async () => {
    const reader = await makeTenantToken(world, world.acme, ["traffic:read"]);
    expect(await refusal(post({ secret: reader, body: { counts } }))).toMatchObject({
      code: "missing_scope",
    });
  });
});
