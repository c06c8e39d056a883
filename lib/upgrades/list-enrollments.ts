import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { type TenantDb, withTenant } from "#lib/db/tenant-db.ts";
import { readerOf } from "./reader.ts";
import type { EnrollmentSummary } from "./schema.ts";
import { findEnrollments } from "./store.ts";
import { toSummary } from "./to-summary.ts";

/** The upgrades this tenant takes part in: the client's move first, longest wait first. */
export function listEnrollments(ctx: TenantContext): Promise<EnrollmentSummary[]> {
  return withTenant(ctx, (db) => readEnrollments(db, ctx));
}

/** The same, inside a transaction that is already open. */
export async function readEnrollments(db: TenantDb, ctx: TenantContext): Promise<EnrollmentSummary[]> {
  const records = await findEnrollments(db, ctx.tenant.id);
  return records.map((record) => toSummary(record, readerOf(ctx)));
}
