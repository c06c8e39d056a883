import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { readerOf } from "./reader.ts";
import type { EnrollmentSummary } from "./schema.ts";
import { findEnrollments } from "./store.ts";
import { toSummary } from "./to-summary.ts";

/** The upgrades this tenant takes part in: the client's move first, longest wait first. */
export async function listEnrollments(ctx: TenantContext): Promise<EnrollmentSummary[]> {
  const records = await withTenant(ctx, (db) => findEnrollments(db, ctx.tenant.id));
  return records.map((record) => toSummary(record, readerOf(ctx)));
}
