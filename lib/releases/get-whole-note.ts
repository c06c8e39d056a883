import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import type { WholeNote } from "./schema-whole.ts";
import { findWholeNotes } from "./store-whole.ts";
import { toWholeNote } from "./to-whole-note.ts";

/** A published note with all its texts. Throws DomainError `not_found` outside its audience as for no note at all. */
export async function getWholeNote(ctx: TenantContext, slug: string): Promise<WholeNote> {
  const [found] = await withTenant(ctx, (db) => findWholeNotes(db, ctx.tenant.id, { slug, take: 1 }));
  if (!found) throw notFound();
  return toWholeNote(found);
}
