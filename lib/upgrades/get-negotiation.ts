import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { readerOf } from "./reader.ts";
import type { LiveNegotiation, Negotiation } from "./schema.ts";
import { findNegotiation, findPart } from "./store.ts";
import { toNegotiation } from "./to-negotiation.ts";
import { toLive } from "./to-summary.ts";

type Part = { tenantSlug: string; upgradeSlug: string };

/** One tenant's part in an upgrade as the vendor sees it. Throws DomainError `not_found`. */
export async function getNegotiation(ctx: StaffContext, part: Part): Promise<Negotiation> {
  const record = await withStaff(ctx, (db) => findNegotiation(db, part));
  if (!record) throw notFound();
  return toNegotiation(record, readerOf(ctx));
}

/** What an open page of it watches. Throws DomainError `not_found`. */
export async function getLiveNegotiation(ctx: StaffContext, part: Part): Promise<LiveNegotiation> {
  const record = await withStaff(ctx, (db) => findPart(db, part));
  if (!record) throw notFound();
  return toLive(record, readerOf(ctx));
}
