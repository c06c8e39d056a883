import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { env } from "#lib/env.ts";
import { checkDatabase } from "./check-database.ts";
import { failureWords } from "./failure-words.ts";

const good = new URL(env().DATABASE_URL ?? "");
const role = `newcomer_${good.pathname.slice(-8)}`;
const admin = new pg.Client({ connectionString: inject("superuserUrl") });

const urlOf = (change: Partial<Pick<URL, "username" | "password" | "pathname" | "port">>) =>
  Object.assign(new URL(good.href), change).href;
const wordsFor = (url: string) =>
  checkDatabase(url).then(
    () => "fine",
    (error) => failureWords(error, { ...env(), DATABASE_URL: url }),
  );

beforeAll(async () => {
  await admin.connect();
  await admin.query(`create role ${role} login password 'newcomer'`);
});
afterAll(async () => {
  await admin.query(`revoke all on database "${good.pathname.slice(1)}" from ${role}`);
  await admin.query(`drop role ${role}`);
  await admin.end();
});

describe("a database of one's own", () => {
  it("is fine when its role owns it and may create roles", async () => {
    expect(await wordsFor(good.href)).toBe("fine");
  });

  it.each([
    [{ password: "hunter2" }, 'refuses the role "portal_owner"'],
    [{ pathname: "/absent" }, 'There is no database "absent"'],
    [{ port: "1" }, "No database answers at 127.0.0.1, port 1"],
  ])("is refused in words that keep the password: %j", async (change, words) => {
    const said = await wordsFor(urlOf(change));
    expect(said).toContain(words);
    expect(said).not.toContain("hunter2");
    expect(said).not.toContain(good.password);
  });

  it("names the right that the role lacks, and how to give it", async () => {
    const url = urlOf({ username: role, password: "newcomer" });
    expect(await wordsFor(url)).toContain(`OWNER TO "${role}"`);
    await admin.query(`grant create on database "${good.pathname.slice(1)}" to ${role}`);
    expect(await wordsFor(url)).toContain(`ALTER ROLE "${role}" CREATEROLE`);
    await admin.query(`alter role ${role} createrole`);
    expect(await wordsFor(url)).toBe("fine");
  });
});
