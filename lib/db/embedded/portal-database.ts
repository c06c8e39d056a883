import pg from "pg";

/** Creates the owner's role and its database `portal` where they are missing. */
export async function ensurePortalDatabase(superuserUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'portal'");
    if (rowCount) return;
    await client.query("drop role if exists portal_owner");
    await client.query(
      `create role portal_owner login createrole nosuperuser nobypassrls password '${password}'`,
    );
    await client.query("create database portal owner portal_owner");
  } finally {
    await client.end();
  }
}
