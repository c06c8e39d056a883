import "server-only";
import { type ConstructorOptions, PgBoss } from "pg-boss";
import { databaseUrl, servingPool } from "#lib/db/client.ts";

/** pg-boss as the serving role, on the tables that installOutbox made; not started yet. */
export function newBoss(connections: number, options: ConstructorOptions): PgBoss {
  return new PgBoss({
    ...servingPool(databaseUrl(), connections),
    migrate: false,
    createSchema: false,
    schedule: false,
    // Rebuilding indexes takes their owner, which the serving role is not.
    reindex: false,
    ...options,
  });
}
