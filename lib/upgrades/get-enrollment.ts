import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { readContactOptions } from "#lib/windows/read-contact-options.ts";
import { readerOf } from "./reader.ts";
import type { LiveNegotiation, Negotiation } from "./schema.ts";
import { findNegotiation, findPart } from "./store.ts";
import { toNegotiation } from "./to-negotiation.ts";
import { toLive } from "./to-summary.ts";

/** This tenant's part in an upgrade with its whole negotiation. Throws DomainError `not_found`. */
export async function getEnrollment(ctx: TenantContext, upgradeSlug: string): Promise<Negotiation> {
  const part = { tenantSlug: ctx.tenant.slug, upgradeSlug };
  return withTenant(ctx, async (db) => {
    const record = await findNegotiation(db, part);
    if (!record) throw notFound();
    const negotiation = toNegotiation(record, readerOf(ctx));
    // Who accepts an offer of the vendor's says who is told on the night; where a window stands, that is known.
    const isAsked = negotiation.toAnswer !== null && negotiation.standing === null;
    return isAsked ? { ...negotiation, contacts: await readContactOptions(db, ctx.tenant.id) } : negotiation;
  });
}

/** What an open page of it watches. Throws DomainError `not_found`. */
export async function getLiveEnrollment(ctx: TenantContext, upgradeSlug: string): Promise<LiveNegotiation> {
  const part = { tenantSlug: ctx.tenant.slug, upgradeSlug };
  const record = await withTenant(ctx, (db) => findPart(db, part));
  if (!record) throw notFound();
  return toLive(record, readerOf(ctx));
}
