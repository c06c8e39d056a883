import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { assertTenancy } from "#lib/db/assert-tenancy.ts";
import { prisma } from "#lib/db/client.ts";
import { log } from "#lib/log.ts";

/** Whether this process may be sent requests, and in plain words why not. */
export type Readiness = { ready: true } | { ready: false; reason: string };

const held = globalThis as typeof globalThis & { portalTenancyHolds?: boolean };

/** Asks the database as the serving role: is it reachable, at the code's migrations, and keeping tenants apart? */
export async function readiness(): Promise<Readiness> {
  let applied: Set<string>;
  try {
    applied = await appliedMigrations();
  } catch (error) {
    log.warn({ err: error }, "not ready: database");
    return { ready: false, reason: "The database does not answer." };
  }
  const missing = codeMigrations().filter((name) => !applied.has(name));
  if (missing.length > 0) return { ready: false, reason: `The database lacks ${missing.length} migrations.` };
  try {
    // Once a process: tables change only with a migration, and a migration only with a start.
    if (!held.portalTenancyHolds) await assertTenancy();
    held.portalTenancyHolds = true;
  } catch (error) {
    log.error({ err: error }, "not ready: tenancy");
    return { ready: false, reason: "The database does not keep tenants apart." };
  }
  return { ready: true };
}

async function appliedMigrations(): Promise<Set<string>> {
  const rows = await prisma().$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  return new Set(rows.map((row) => row.name));
}

/** Read beside the running build: the start command sets the working folder to the repository's. */
function codeMigrations(): string[] {
  const folder = join(process.cwd(), "prisma", "migrations");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
