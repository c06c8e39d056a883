import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "#lib/env.ts";
import { readiness } from "./readiness.ts";

const owner = new pg.Client({ connectionString: env().DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

describe("readiness", () => {
  it("fails while a tenant table does not force row-level security, and holds once it does", async () => {
    await owner.query("alter table contact_method no force row level security");
    expect(await readiness()).toEqual({ ready: false, reason: "The database does not keep tenants apart." });
    await owner.query("alter table contact_method force row level security");
    expect(await readiness()).toEqual({ ready: true });
  });

  it("fails while the code is ahead of the database", async () => {
    const { rows } = await owner.query("delete from _prisma_migrations returning *");
    expect(await readiness()).toEqual({
      ready: false,
      reason: `The database lacks ${rows.length} migrations.`,
    });
    await owner.query(
      "insert into _prisma_migrations select * from json_populate_recordset(null::_prisma_migrations, $1)",
      [JSON.stringify(rows)],
    );
    expect(await readiness()).toEqual({ ready: true });
  });

  it("fails in words without secrets when the database is out of reach", async () => {
    await owner.query("alter table _prisma_migrations rename to gone");
    expect(await readiness()).toEqual({ ready: false, reason: "The database does not answer." });
    await owner.query("alter table gone rename to _prisma_migrations");
    expect(await readiness()).toEqual({ ready: true });
  });
});
