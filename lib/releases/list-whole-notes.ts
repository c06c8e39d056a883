import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import type { WholeNote } from "./schema-whole.ts";
import { findWholeNotes } from "./store-whole.ts";
import { toWholeNote } from "./to-whole-note.ts";

/** The newest `most` notes this tenant may read, newest first, with all their texts. */
export async function listWholeNotes(ctx: TenantContext, most: number): Promise<WholeNote[]> {
  const found = await withTenant(ctx, (db) => findWholeNotes(db, ctx.tenant.id, { take: most }));
  return found.map(toWholeNote);
}
