import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { readerOf } from "./reader.ts";
import type { LiveNegotiation, Negotiation } from "./schema.ts";
import { findNegotiation, findPart } from "./store.ts";
import { toNegotiation } from "./to-negotiation.ts";
import { toLive } from "./to-summary.ts";

/** This tenant's part in an upgrade with its whole negotiation. Throws DomainError `not_found`. */
export async function getEnrollment(ctx: TenantContext, upgradeSlug: string): Promise<Negotiation> {
  const part = { tenantSlug: ctx.tenant.slug, upgradeSlug };
  const record = await withTenant(ctx, (db) => findNegotiation(db, part));
  if (!record) throw notFound();
  return toNegotiation(record, readerOf(ctx));
}

/** What an open page of it watches. Throws DomainError `not_found`. */
export async function getLiveEnrollment(ctx: TenantContext, upgradeSlug: string): Promise<LiveNegotiation> {
  const part = { tenantSlug: ctx.tenant.slug, upgradeSlug };
  const record = await withTenant(ctx, (db) => findPart(db, part));
  if (!record) throw notFound();
  return toLive(record, readerOf(ctx));
}
