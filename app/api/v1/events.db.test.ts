import { addMinutes, subMinutes } from "date-fns";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "#lib/clock.ts";
import { apiRequest, makeToken } from "#lib/testing/api-tokens.ts";
import { addPipelineWorld, look } from "#lib/testing/pipeline.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import * as events from "./deployments/[deploymentId]/events/route.ts";
import * as deployment from "./deployments/[deploymentId]/route.ts";
import * as deployments from "./deployments/route.ts";

let world: World;
let secret: string;
let id: string;
beforeAll(async () => {
  world = await createWorld(systemClock());
  await addPipelineWorld(world);
  secret = await makeToken(world);
});

const minutesAgo = (minutes: number) => subMinutes(world.now, minutes).toISOString();
const at = () => ({ params: Promise.resolve({ deploymentId: id }) });
const none = { params: Promise.resolve(undefined) };
const body = {
  component: "realtime_engine",
  version: "8.14.0",
  tenant: "acme",
  environment: "production",
  reference: "run-1/start",
};

async function call(answer: Promise<Response>) {
  const response = await answer;
  return { status: response.status, body: await response.json() };
}
const create = (more = {}) =>
  call(
    deployments.POST(
      apiRequest("POST", "/api/v1/deployments", {
        secret,
        key: crypto.randomUUID(),
        body: { ...body, ...more },
      }),
      none,
    ),
  );
const report = (event: Record<string, unknown>) =>
  call(
    events.POST(
      apiRequest("POST", `/api/v1/deployments/${id}/events`, {
        secret,
        key: crypto.randomUUID(),
        body: event,
      }),
      at(),
    ),
  );
const read = async () => (await call(deployment.GET(apiRequest("GET", "/x", { secret }), at()))).body;
const reached = (stage: string, ago: number) => ({
  reference: `run-1/${stage}`,
  kind: "stage_reached",
  stage,
  occurredAt: minutesAgo(ago),
});
const actions = () =>
  look(world, async (db) =>
    (await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } })).map(
      ({ tenantId, actorKind, actorName, action, summary }) => ({
        tenantId,
        actorKind,
        actorName,
        action,
        summary,
      }),
    ),
  );
const jobs = () =>
  look(
    world,
    (db) => db.$queryRaw<{ data: unknown }[]>`select data from pgboss.job where name = 'tell-rollback'`,
  );

beforeEach(async () => {
  await look(world, async (db) => {
    await db.$executeRaw`delete from pgboss.job`;
    await db.readinessCheck.deleteMany();
  });
  const version = `8.14.${crypto.randomUUID().slice(0, 8)}`;
  await look(world, (db) => db.release.create({ data: { component: "realtime_engine", version } }));
  id = (await create({ version, startedAt: minutesAgo(60) })).body.id;
});

describe("events of a deployment", () => {
  it("come in any order and leave the same state", async () => {
    const told = [
      reached("validating", 50),
      {
        reference: "c1",
        kind: "readiness_check",
        useCase: "Account takeover",
        passed: false,
        detail: "Slow",
        occurredAt: minutesAgo(49),
      },
      {
        reference: "c2",
        kind: "readiness_check",
        useCase: "Account takeover",
        passed: true,
        occurredAt: minutesAgo(45),
      },
      { reference: "h", kind: "held", reason: "Waiting for a person.", occurredAt: minutesAgo(44) },
      reached("integrating", 40),
      reached("complete", 30),
    ];
    for (const index of fc.sample(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), 1)[0] ?? [])
      expect((await report(told[index] ?? {})).status).toBe(201);
    expect(await read()).toMatchObject({
      stage: "complete",
      startedAt: minutesAgo(60),
      completedAt: minutesAgo(30),
      heldAt: null,
      readiness: [{ useCase: "Account takeover", passed: true, checkedAt: minutesAgo(45) }],
    });
    const listed = await call(events.GET(apiRequest("GET", "/x?limit=100", { secret }), at()));
    expect(listed.body.events.map(({ reference }: { reference: string }) => reference)).toEqual([
      "run-1/start",
      "run-1/validating",
      "c1",
      "c2",
      "h",
      "run-1/integrating",
      "run-1/complete",
    ]);
  });

  it("are one event under one reference, and refused with other facts", async () => {
    expect((await report(reached("validating", 50))).status).toBe(201);
    expect((await report(reached("validating", 50))).status).toBe(200);
    const other = await report(reached("validating", 49));
    expect([other.status, other.body.errors[0].pointer]).toEqual([409, "#/reference"]);
    expect(await look(world, (db) => db.deploymentEvent.count({ where: { deploymentId: id } }))).toBe(2);
  });

  it("end with a rollback, which is told once whatever comes late or at once", async () => {
    const rollback = (reference: string) =>
      report({ reference, kind: "rolled_back", reason: "Errors rose.", occurredAt: minutesAgo(20) });
    const all = await Promise.all([rollback("r1"), rollback("r2"), report(reached("draining", 25))]);
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await report(reached("complete", 10))).body.deployment).toMatchObject({
      stage: "rolled_back",
      rolledBackAt: minutesAgo(20),
      rollbackReason: "Errors rose.",
      completedAt: null,
    });
    expect(await jobs()).toEqual([{ data: { deploymentId: id } }]);
    const acts = await actions();
    expect(acts.map(({ action }) => action)).toEqual(["deployment.created", "deployment.rolled_back"]);
    expect(acts[1]).toMatchObject({
      tenantId: world.acme.id,
      actorKind: "api_token",
      actorName: "Pipeline of the tests",
      summary: expect.stringMatching(/^rolled back Realtime Engine 8\.14\.\w+ in production: Errors rose\.$/),
    });
  });

  it("say when a deployment is held back", async () => {
    await report({ reference: "h", kind: "held", reason: "A check failed.", occurredAt: minutesAgo(5) });
    expect(await read()).toMatchObject({ heldAt: minutesAgo(5), heldReason: "A check failed." });
    expect((await actions()).at(-1)).toMatchObject({ action: "deployment.held" });
    await report({ reference: "go", kind: "resumed", occurredAt: minutesAgo(4) });
    expect(await read()).toMatchObject({ heldAt: null, heldReason: null });
    expect(await jobs()).toEqual([]);
  });

  it.each([
    ["#/kind", { kind: "exploded" }],
    ["#/stage", { kind: "stage_reached", stage: "rolled_back" }],
    ["#/useCase", { kind: "readiness_check", useCase: "Card testing", passed: true }],
    ["#/passed", { kind: "readiness_check", useCase: "Account takeover", passed: "yes" }],
    ["#/reason", { kind: "held", reason: "a\0b" }],
    ["#/reason", { kind: "held", reason: "x".repeat(2_001) }],
    ["#", { kind: "held", passed: true }],
  ])("are refused with the place %s", async (pointer, bad) => {
    const refused = await report({ reference: "bad", occurredAt: minutesAgo(1), ...bad });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  it("are refused from the future, and at an address that is none", async () => {
    const ahead = (minutes: number) =>
      report({
        reference: `in ${minutes}`,
        kind: "held",
        occurredAt: addMinutes(systemClock(), minutes).toISOString(),
      });
    expect((await ahead(4)).status).toBe(201);
    expect((await ahead(6)).body.errors[0].pointer).toBe("#/occurredAt");
    for (const unknown of [crypto.randomUUID(), "..", "1"]) {
      id = unknown;
      expect((await report(reached("complete", 1))).status).toBe(404);
      expect((await read()).status).toBe(404);
    }
  });
});

describe("a deployment that is reported again", () => {
  it("may be planned anew until it starts", async () => {
    const plan = (ago: number) =>
      create({ version: "8.15.0", environment: "staging", plannedAt: minutesAgo(ago) });
    const [first, moved] = [await plan(60), await plan(30)];
    expect([moved.status, moved.body.id, moved.body.plannedAt]).toEqual([200, first.body.id, minutesAgo(30)]);
  });

  it("is found with the same facts and refused with another plan once it has started", async () => {
    const { version, plannedAt } = await read();
    const again = await create({ version, plannedAt, startedAt: minutesAgo(60) });
    expect([again.status, again.body.id]).toEqual([200, id]);
    const moved = await create({ version, plannedAt: minutesAgo(1) });
    expect([moved.status, moved.body.errors[0].pointer]).toEqual([409, "#/plannedAt"]);
  });

  it("marks its release as out of the train, and never takes the mark away", async () => {
    const { version } = await read();
    expect((await create({ version, outOfTrain: true })).body.outOfTrain).toBe(true);
    expect((await create({ version, outOfTrain: false })).body.outOfTrain).toBe(true);
  });
});

describe("the list", () => {
  it("is filtered, and goes on where it stopped", async () => {
    const list = async (query: string) =>
      (await call(deployments.GET(apiRequest("GET", `/api/v1/deployments?${query}`, { secret }), none))).body;
    const { version } = await read();
    const own = await list(`version=${version}&tenant=acme&environment=production&stage=provisioning`);
    expect(own.deployments.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await list(`version=${version}&tenant=globex`)).deployments).toEqual([]);
    expect((await list(`since=${addMinutes(world.now, 1).toISOString()}`)).deployments).toEqual([]);
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { deployments: { id: string }[]; nextCursor: string | null } = await list(
        `limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.deployments.map((one) => one.id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await look(world, (db) => db.deployment.count()));
  });
});
