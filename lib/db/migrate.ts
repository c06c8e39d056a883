import { fileURLToPath } from "node:url";
import pg from "pg";
import { installOutbox } from "#lib/outbox/install.ts";
import { readMigrations, withSchemaEngine } from "./schema-engine.ts";

const FOLDER = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/**
 * Brings the database to the code's schema as its owner and returns the names of the migrations applied.
 * Throws when the database holds migrations this code does not know.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const migrations = readMigrations(FOLDER);
  await refuseNewerDatabase(
    ownerUrl,
    migrations.migrationDirectories.map((m) => m.path),
  );
  const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
    engine.applyMigrations({
      migrationsList: migrations,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  await installOutbox(ownerUrl);
  return appliedMigrationNames;
}

async function refuseNewerDatabase(ownerUrl: string, known: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ present: string | null }>(
      `select to_regclass('public._prisma_migrations')::text as present`,
    );
    if (!rows[0]?.present) return;
    const applied = await client.query<{ migration_name: string }>(
      "select migration_name from _prisma_migrations",
    );
    const unknown = applied.rows.map((row) => row.migration_name).filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      throw new Error(
        `The database is newer than this code: it holds ${unknown.join(", ")}. Start the newer code, or use another DATA_DIR.`,
      );
    }
  } finally {
    await client.end();
  }
}
