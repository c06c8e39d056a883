import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import type { Reach } from "#lib/releases/schema-desk.ts";
import { prepareNote } from "./prepare-note.ts";
import { noteStep } from "./schema.ts";
import { writePublication } from "./write-publication.ts";

/**
 * Publishes a note to the tenants its audience names at this moment; later tenants do not join. Of two attempts one
 * wins. Throws DomainError `invalid_input` by field for what is missing, `not_found`, `forbidden`, or `conflict`.
 */
export async function publishNote(
  ctx: StaffContext,
  input: unknown,
): Promise<{ slug: string; reach: Reach }> {
  requireStaffRole(ctx, "representative");
  const step = parse(noteStep, input);
  // Rendered outside the transaction: the compare-and-swap refuses if the draft has changed meanwhile.
  const prepared = await prepareNote(ctx, step, "publish");
  return withStaff(ctx, (db) => writePublication(db, ctx, prepared, ctx.user.id));
}
