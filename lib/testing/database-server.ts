import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedServer } from "#lib/db/embedded-server.ts";
import { migrate } from "#lib/db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** How many sequences the model of a negotiation is tried with. */
    modelSequences: number;
    superuserUrl: string;
    ownerUrl: string;
  }
}

/** One real PostgreSQL for the integration tests, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "portal-test-"));
  const server = await startEmbeddedServer(folder);
  await migrate(server.url);
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query("alter database portal with is_template true allow_connections false");
  await client.end();
  project.provide("superuserUrl", server.superuserUrl);
  project.provide("ownerUrl", server.url);
  return async () => {
    await server.stop();
    server.erase();
    rmSync(folder, { recursive: true, force: true });
  };
}
