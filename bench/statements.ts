import pg from "pg";

/** Counts the SQL statements of a page with PostgreSQL's own pg_stat_statements. */
export type StatementCounter = {
  /** Statements that `work` causes, without BEGIN and COMMIT: the fewest of three runs, as the worker asks now and then too. */
  countDuring: (work: () => Promise<unknown>) => Promise<number>;
  /** Stops the counting, which would cost time under load. */
  close: () => Promise<void>;
};

/** Prepares a server for counting; it must be started anew after it. */
export async function preloadCounting(superuserUrl: string): Promise<void> {
  await once(superuserUrl, "alter system set shared_preload_libraries = 'pg_stat_statements'");
}

/** Opens the counter in the portal's database; its view stands in a schema of its own, out of the portal's way. */
export async function openStatementCounter(superuserUrl: string): Promise<StatementCounter> {
  const client = new pg.Client({ connectionString: inPortal(superuserUrl) });
  // Ctrl-C stops the server while this is open; what waits for it fails by itself.
  client.on("error", () => {});
  await client.connect();
  await client.query("create schema bench; create extension pg_stat_statements schema bench");
  const count = async (work: () => Promise<unknown>) => {
    await client.query("select bench.pg_stat_statements_reset()");
    await work();
    const { rows } = await client.query<{ calls: number }>(CALLS);
    return rows[0]?.calls ?? 0;
  };
  return {
    async countDuring(work) {
      return Math.min(await count(work), await count(work), await count(work));
    },
    async close() {
      await client.query("alter system set pg_stat_statements.track = 'none'");
      await client.query("select pg_reload_conf()");
      await client.end();
    },
  };
}

const CALLS = `select coalesce(sum(calls), 0)::int as calls from bench.pg_stat_statements
  where userid = 'portal_app'::regrole and query !~* '^(begin|commit|rollback|set|show) *' and query not like '%pgboss%'`;

/** Refreshes what the planner knows, as autovacuum would have by the time a real world has grown so large. */
export async function analyse(superuserUrl: string): Promise<void> {
  await once(inPortal(superuserUrl), "vacuum analyze");
}

function inPortal(superuserUrl: string): string {
  const url = new URL(superuserUrl);
  url.pathname = "/portal";
  return url.href;
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
