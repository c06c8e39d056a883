import pg from "pg";
import { systemClock } from "#lib/clock.ts";
import { StartError } from "./start-error.ts";

/**
 * The state of the demonstration world stands as a comment on the table of tenants: it travels with the database, and
 * a world half loaded by an interrupted start is told from a whole one.
 */
type Mark = "demonstration: loading" | "demonstration: loaded";

/** Loads the demonstration world into a database without tenants, once; half a world is cleared and loaded anew. */
export async function ensureDemonstration(
  ownerUrl: string,
  load: (now: Date) => Promise<void>,
): Promise<void> {
  const mark = await withOwner(ownerUrl, async (client) => {
    const found = await readMark(client);
    if (found === "demonstration: loading") await clear(client);
    else if (found || (await hasTenants(client))) return found ?? "not ours";
    await writeMark(client, "demonstration: loading");
    return "demonstration: loading" as const;
  });
  if (mark !== "demonstration: loading") return;
  await load(systemClock());
  await withOwner(ownerUrl, (client) => writeMark(client, "demonstration: loaded"));
}

/** Throws StartError when production is about to serve the made-up world, whose people anybody may sign in as. */
export async function refuseDemonstration(ownerUrl: string): Promise<void> {
  if (!(await withOwner(ownerUrl, readMark))) return;
  throw new StartError(
    "This database holds the demonstration world, so production does not start on it. Set DATABASE_URL or DATA_DIR to a new one.",
  );
}

async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function readMark(client: pg.Client): Promise<Mark | undefined> {
  const { rows } = await client.query<{ mark: Mark | null }>(
    "select obj_description('tenant'::regclass) as mark",
  );
  return rows[0]?.mark ?? undefined;
}

async function writeMark(client: pg.Client, mark: Mark): Promise<void> {
  await client.query(`comment on table tenant is '${mark}'`);
}

/** As the vendor, because row-level security binds the owner too. */
async function hasTenants(client: pg.Client): Promise<boolean> {
  await client.query("select set_config('app.vendor', 'on', false)");
  const { rows } = await client.query<{ any: boolean }>('select exists (select from tenant) as "any"');
  return Boolean(rows[0]?.any);
}

async function clear(client: pg.Client): Promise<void> {
  await client.query(`do $$ begin
    execute (select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' cascade'
      from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations');
    delete from pgboss.job;
  end $$`);
}
