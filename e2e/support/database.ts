import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Makes the links mailed to `email` ten minutes older than they are, which no browser can. */
export async function expireSignInLinks(email: string): Promise<void> {
  const lock = readFileSync(join(process.env["E2E_DATA_DIR"] ?? "", "lock.json"), "utf8");
  const { databaseUrl } = JSON.parse(lock) as { databaseUrl: string };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      "update verification_token set expires = expires - interval '10 minutes' where identifier = $1",
      [email],
    );
  } finally {
    await client.end();
  }
}
