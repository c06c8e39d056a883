import pg from "pg";
import { StartError } from "./start-error.ts";

const OLDEST_VERSION = 18;

/**
 * Throws StartError unless the portal can live in the database of DATABASE_URL: PostgreSQL 18 or newer, and a role
 * that may create tables and the serving role. Failures to connect are thrown as they come.
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Rights>(RIGHTS);
    const fault = rows[0] && faultOf(rows[0]);
    if (fault) throw new StartError(fault);
  } finally {
    await client.end().catch(() => {});
  }
}

type Rights = {
  version: string;
  role: string;
  database: string;
  may_create: boolean;
  may_create_roles: boolean;
  may_serve: boolean;
};

const RIGHTS = `select current_setting('server_version') as version, current_user::text as role,
  current_database()::text as database,
  has_database_privilege(current_database(), 'CREATE') as may_create,
  (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as may_create_roles,
  coalesce((select pg_has_role(current_user, oid, 'SET') from pg_roles where rolname = 'portal_app'), false) as may_serve`;

function faultOf(rights: Rights): string | undefined {
  const { version, role, database } = rights;
  if (Number.parseInt(version, 10) < OLDEST_VERSION) {
    return `DATABASE_URL leads to PostgreSQL ${version}; the portal needs ${OLDEST_VERSION} or newer. Upgrade it, or unset DATABASE_URL to use the embedded one.`;
  }
  if (!rights.may_create) {
    return `The role "${role}" of DATABASE_URL may not create tables in "${database}". As its owner, run: ALTER DATABASE "${database}" OWNER TO "${role}"`;
  }
  if (!rights.may_serve && !rights.may_create_roles) {
    return `The role "${role}" of DATABASE_URL may not create the role that serves. As a superuser, run: ALTER ROLE "${role}" CREATEROLE`;
  }
  return undefined;
}
