import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

// A fresh copy of the migrated template for this test file; its settings are in place before any module reads them.
const name = `test_${randomUUID().replaceAll("-", "")}`;
const admin = new pg.Client({ connectionString: inject("superuserUrl") });
await admin.connect();
await admin.query(`create database ${name} template portal owner portal_owner`);

const url = new URL(inject("ownerUrl"));
url.pathname = `/${name}`;
process.env["DATABASE_URL"] = url.href;
process.env["NEXTAUTH_SECRET"] = "a secret of the tests that is long enough";
process.env["LOG_LEVEL"] = "silent";

afterAll(async () => {
  const { disconnect } = await import("#lib/db/client.ts");
  const { closeSender } = await import("#lib/outbox/enqueue.ts");
  await closeSender();
  await disconnect();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});
