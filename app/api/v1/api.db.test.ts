import { addDays, addMinutes, subMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "#lib/clock.ts";
import { apiRequest, makeToken } from "#lib/testing/api-tokens.ts";
import { addPipelineWorld, look } from "#lib/testing/pipeline.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import * as deployments from "./deployments/route.ts";
import * as releases from "./releases/route.ts";

let world: World;
let secret: string;
beforeAll(async () => {
  world = await createWorld(systemClock());
  await addPipelineWorld(world);
  secret = await makeToken(world);
});

const none = { params: Promise.resolve(undefined) };
const wish = { component: "realtime_engine", version: "8.14.0", tenant: "acme", environment: "staging" };
type Sent = Parameters<typeof apiRequest>[2];
const post = (sent: Sent) =>
  deployments.POST(apiRequest("POST", "/api/v1/deployments", { secret, ...sent }), none);
const get = (sent: Sent = {}, query = "") =>
  deployments.GET(apiRequest("GET", `/api/v1/deployments${query}`, { secret, ...sent }), none);

async function refusal(answer: Promise<Response> | Response) {
  const response = await answer;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return { response, problem: await response.json() };
}

describe("who may ask", () => {
  it("is a machine with a live token; every other is answered alike", async () => {
    expect((await get()).status).toBe(200);
    const revoked = await makeToken(world);
    await look(world, (db) =>
      db.apiToken.updateMany({ where: { hint: revoked.slice(0, 14) }, data: { revokedAt: world.now } }),
    );
    const expired = await makeToken(world);
    const past = subMinutes(world.now, 1);
    await look(world, (db) =>
      db.apiToken.updateMany({ where: { hint: expired.slice(0, 14) }, data: { expiresAt: past } }),
    );

    const said = new Set<string>();
    for (const authorization of [
      "",
      "Basic YTpi",
      "Bearer",
      `Bearer ${secret}x`,
      `Bearer ${revoked}`,
      `Bearer ${expired}`,
    ]) {
      const { response, problem } = await refusal(get({ headers: { authorization } }));
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
      said.add(JSON.stringify(problem));
    }
    expect(said.size).toBe(1);
  });

  it("needs the scope", async () => {
    const reader = await makeToken(world, ["deployments:read"]);
    const { response, problem } = await refusal(
      post({ secret: reader, key: "no-scope", body: { ...wish, reference: "a" } }),
    );
    expect([response.status, problem.code]).toEqual([403, "missing_scope"]);
    expect(problem.detail).toContain("deployments:write");
  });

  it("does not learn other methods", async () => {
    const { response } = await refusal(
      deployments.DELETE(apiRequest("DELETE", "/api/v1/deployments", { secret }), none),
    );
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  it("is told how many requests are left", async () => {
    const answer = await get();
    expect(answer.headers.get("ratelimit-policy")).toBe('"token";q=600;w=60');
    expect(answer.headers.get("ratelimit")).toMatch(/^"token";r=\d+;t=\d+$/);
  });
});

describe("what is sent", () => {
  const body = { ...wish, reference: "run-1" };
  it.each([
    ["no key", 400, { body }],
    ["a key with a space", 400, { key: "a b", body }],
    ["a key that is too long", 400, { key: "k".repeat(256), body }],
    ["no JSON", 400, { key: "k1", body: "{" }],
    ["nothing", 400, { key: "k1", body: "" }],
    ["bytes that are no text", 400, { key: "k1", body: Uint8Array.of(0x22, 0xff, 0x22) }],
    [
      "a form",
      415,
      { key: "k1", body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } },
    ],
    ["too much", 413, { key: "k1", body: { ...body, reference: "x".repeat(1024 * 1024) } }],
  ])("is refused for %s", async (_, status, sent) => {
    const { response } = await refusal(post(sent));
    expect(response.status).toBe(status);
  });

  it.each([
    ["#", []],
    ["#", null],
    ["#", { ...body, sudo: true }],
    ["#/component", { ...body, component: "kernel" }],
    ["#/environment", { ...body, environment: 7 }],
    ["#/version", { ...body, version: "8.14.0\0" }],
    ["#/version", { ...body, version: "9.9.9" }],
    ["#/reference", { ...body, reference: "\ud800" }],
    ["#/reference", { ...wish }],
    ["#/tenant", { ...body, tenant: "nobody" }],
    ["#/environment", { ...body, environment: "non_production" }],
    ["#/plannedAt", { ...body, plannedAt: "tomorrow" }],
    ["#/plannedAt", { ...body, plannedAt: "2027-02-30T10:00:00Z" }],
    ["#/plannedAt", { ...body, plannedAt: "0000-01-01T10:00:00Z" }],
    ["#/outOfTrain", { ...body, outOfTrain: "yes" }],
  ])("is refused with the place %s", async (pointer, bad) => {
    const { response, problem } = await refusal(post({ key: crypto.randomUUID(), body: bad }));
    expect(response.status).toBe(422);
    expect(problem.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
    expect(await look(world, (db) => db.deployment.count())).toBe(0);
  });

  it("is refused when it starts in the future", async () => {
    const startedAt = addMinutes(systemClock(), 10).toISOString();
    const { response, problem } = await refusal(post({ key: "future", body: { ...body, startedAt } }));
    expect([response.status, problem.errors[0].pointer]).toEqual([422, "#/startedAt"]);
  });
});

describe("a key", () => {
  const globex = { ...wish, tenant: "globex", reference: "run-2" };
  const rows = (version: string) =>
    look(world, (db) => db.deployment.count({ where: { tenantId: world.globex.id, release: { version } } }));

  it("does the deed once, however often and at once it is sent", async () => {
    const sent = () => post({ key: "at-once", body: globex });
    const answers = await Promise.all(Array.from({ length: 20 }, sent));
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(answer.headers.get("retry-after")).toBe("1");
      expect((await answer.json()).code).toBe("still_running");
    }
    expect(await rows("8.14.0")).toBe(1);
    expect(await look(world, (db) => db.auditEvent.count({ where: { action: "deployment.created" } }))).toBe(
      1,
    );

    const again = await sent();
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
    const { id } = await again.json();
    expect(again.headers.get("location")).toBe(`/api/v1/deployments/${id}`);
    expect((await post({ key: "another", body: globex })).status).toBe(200);
  });

  it("repeats its answer to as many as ask at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post({ key: "at-once", body: globex })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  });

  it("is refused for another body", async () => {
    const { response, problem } = await refusal(
      post({ key: "at-once", body: { ...globex, version: "8.15.0" } }),
    );
    expect([response.status, problem.code]).toEqual([422, "key_reused"]);
    expect(await rows("8.15.0")).toBe(0);
  });

  it("belongs to its token, and repeats a refusal as well", async () => {
    const other = await makeToken(world);
    const unknown = { ...globex, version: "0.0.1" };
    const { response } = await refusal(post({ secret: other, key: "at-once", body: unknown }));
    expect([response.status, response.headers.get("idempotency-replayed")]).toEqual([422, null]);
    const again = await refusal(post({ secret: other, key: "at-once", body: unknown }));
    expect([again.response.status, again.response.headers.get("idempotency-replayed")]).toEqual([
      422,
      "true",
    ]);
    expect(again.problem.errors[0].pointer).toBe("#/version");
  });

  it("is free again after its days", async () => {
    const old = addDays(world.now, -8);
    await look(world, (db) =>
      db.idempotencyKey.updateMany({ where: { key: "at-once" }, data: { createdAt: old } }),
    );
    expect((await post({ key: "at-once", body: { ...globex, version: "8.15.0" } })).status).toBe(201);
  });
});

describe("a body", () => {
  it("with a name that the document does not have is refused, “__proto__” too", async () => {
    for (const name of ["colour", "__proto__"]) {
      const body = JSON.parse(`{"${name}": 1, ${JSON.stringify({ ...wish, reference: "named" }).slice(1)}`);
      const { response } = await refusal(post({ key: `named-${name}`, body }));
      expect(response.status, name).toBe(422);
    }
  });
});

describe("releases", () => {
  it("are listed a page at a time, and a wrong place is refused", async () => {
    const list = (query: string) =>
      releases.GET(apiRequest("GET", `/api/v1/releases${query}`, { secret }), none);
    const first = await (await list("?limit=1")).json();
    const second = await (await list(`?limit=1&cursor=${first.nextCursor}`)).json();
    expect(
      [first, second].flatMap((page) => page.releases.map(({ version }: { version: string }) => version)),
    ).toEqual(expect.arrayContaining(["8.14.0", "8.15.0"]));
    expect(second.nextCursor).toBeNull();
    for (const query of [
      "?cursor=x",
      "?limit=101",
      "?limit=0",
      "?component=kernel",
      "?colour=red",
      "?__proto__=1",
    ])
      expect((await refusal(list(query))).response.status, query).toBe(422);
  });
});
