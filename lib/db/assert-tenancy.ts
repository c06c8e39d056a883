import "server-only";
import { prisma } from "./client.ts";

/** Throws unless the database itself keeps tenants apart: called at start, before anything is served. */
export async function assertTenancy(): Promise<void> {
  const [role] = await prisma().$queryRaw<{ name: string; unsafe: boolean }[]>`
    select current_user::text as name, rolsuper or rolbypassrls as unsafe from pg_roles where rolname = current_user`;
  if (!role || role.unsafe) {
    throw new Error(
      `The database role "${role?.name}" passes over row-level security. Serve with a role that is neither superuser nor BYPASSRLS.`,
    );
  }
  const open = await prisma().$queryRaw<{ name: string }[]>`
    select c.relname::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`;
  if (open.length > 0) {
    throw new Error(
      `These tenant tables have no forced row-level security: ${open.map((t) => t.name).join(", ")}.`,
    );
  }
}
