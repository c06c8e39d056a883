import "server-only";
import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import { withStaff, withTenant } from "#lib/db/tenant-db.ts";
import { findReadableNotes } from "./store-links.ts";

/** Where this person opens the note of this slug; null when there is none that they can read. */
export async function findNotePath(ctx: TenantContext | StaffContext, slug: string): Promise<string | null> {
  if (ctx.kind === "staff") {
    const [note] = await withStaff(ctx, (db) => findReadableNotes(db, [slug]));
    return note ? `/staff/releases/${note.id}` : null;
  }
  // The tenant's scope shows it no note but those it may read.
  const [note] = await withTenant(ctx, (db) => findReadableNotes(db, [slug]));
  return note ? `/t/${ctx.tenant.slug}/releases/${note.slug}` : null;
}
