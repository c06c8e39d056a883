import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { findReadIds } from "./store.ts";

/** Which of these notes the person has opened, in the caller's transaction. */
export function readReadIds(db: TenantDb, ctx: TenantContext, noteIds: string[]): Promise<Set<string>> {
  return findReadIds(db, { tenantId: ctx.tenant.id, userId: ctx.user.id }, noteIds);
}
