import "server-only";
import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import { type ScopedDb, withStaff, withTenant } from "#lib/db/tenant-db.ts";

/** Whose address it is: a member's, for one tenant, or one of the vendor's people's, for the calendar of windows. */
export type FeedReader = TenantContext | StaffContext;

export type Owner = { tenantId: string | null; userId: string };

export function ownerOf(reader: FeedReader): Owner {
  return { tenantId: reader.kind === "client" ? reader.tenant.id : null, userId: reader.user.id };
}

/** Runs `work` in one transaction that sees what the reader may see. */
export function asReader<T>(reader: FeedReader, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return reader.kind === "client" ? withTenant(reader, work) : withStaff(reader, work);
}
