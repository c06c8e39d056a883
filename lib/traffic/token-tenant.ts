import "server-only";
import type { AnyTokenContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { findTenantBySlug } from "./store-tenant.ts";

/**
 * The tenant a machine speaks of: its own, or for the vendor's machines the named one.
 * Throws DomainError `invalid_input` for a missing, unknown or foreign one; the last two cannot be told apart.
 */
export async function tenantOfToken(
  db: StaffDb,
  { token }: AnyTokenContext,
  named: string | undefined,
): Promise<{ id: string; slug: string }> {
  if (token.tenant) {
    if (named === undefined || named === token.tenant.slug) return token.tenant;
    throw refused(`This token is for ${token.tenant.name} alone: leave this out.`);
  }
  if (named === undefined) throw refused("Name the client.");
  const tenant = await findTenantBySlug(db, named);
  if (!tenant) throw refused(`There is no client “${named}”.`);
  return tenant;
}

function refused(words: string): DomainError {
  return new DomainError("invalid_input", "Nothing was done.", { tenant: [words] });
}
