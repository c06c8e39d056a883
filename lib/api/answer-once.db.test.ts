import { addDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { acceptApiToken } from "#lib/api-tokens/accept-api-token.ts";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { makeToken } from "#lib/testing/api-tokens.ts";
import { look } from "#lib/testing/pipeline.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { answerOnce } from "./answer-once.ts";
import { forgetAnswers } from "./forget-answers.ts";

let world: World;
let ctx: ApiTokenContext;
beforeAll(async () => {
  world = await createWorld();
  const token = await acceptApiToken(await makeToken(world), world.now);
  ctx = { kind: "api_token", token, now: world.now } as unknown as ApiTokenContext;
});

const request = (key: string) => ({ key, requestHash: "a hash" });
const crews = (name: string) => look(world, (db) => db.crew.count({ where: { name } }));
const hire = async (db: StaffDb, name: string) => {
  await db.crew.create({ data: { name } });
  return { status: 201, body: { name } };
};

describe("a request under a key", () => {
  it("leaves neither deed nor answer when it fails, and may be sent again", async () => {
    const failing = answerOnce(ctx, request("failing"), async (db) => {
      await hire(db, "Crew East");
      throw new Error("The power went out.");
    });
    await expect(failing).rejects.toThrow("The power went out.");
    expect(await crews("Crew East")).toBe(0);
    const again = await answerOnce(ctx, request("failing"), (db) => hire(db, "Crew East"));
    expect(again).toEqual({ status: 201, body: { name: "Crew East" }, isReplay: false });
  });

  it("keeps the answer of a refusal and nothing of what was written before it", async () => {
    const refused = async (db: StaffDb) => {
      await hire(db, "Crew West");
      await db.crew.create({ data: { name: "Crew West" } }).catch(() => {});
      throw new DomainError("conflict", "There is such a crew.");
    };
    const first = await answerOnce(ctx, request("refused"), refused);
    expect(first).toMatchObject({ status: 409, isReplay: false });
    expect(await crews("Crew West")).toBe(0);
    const again = await answerOnce(ctx, request("refused"), (db) => hire(db, "Crew West"));
    expect(again).toEqual({ ...first, isReplay: true });
    expect(await crews("Crew West")).toBe(0);
  });

  it("is told to wait while the first is running", async () => {
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const first = answerOnce(ctx, request("slow"), async (db) => {
      started.resolve();
      await finish.promise;
      return hire(db, "Crew South");
    });
    await started.promise;
    await expect(answerOnce(ctx, request("slow"), (db) => hire(db, "Crew South"))).rejects.toMatchObject({
      code: "still_running",
      seconds: 1,
    });
    finish.resolve();
    expect((await first).status).toBe(201);
    expect((await answerOnce(ctx, request("slow"), (db) => hire(db, "x"))).isReplay).toBe(true);
  });

  it("is forgotten after seven days", async () => {
    const kept = () => look(world, (db) => db.idempotencyKey.count());
    expect(await kept()).toBe(3);
    await forgetAnswers({}, { now: addDays(world.now, 6) });
    expect(await kept()).toBe(3);
    await forgetAnswers({}, { now: addDays(world.now, 7) });
    expect(await kept()).toBe(0);
  });
});
