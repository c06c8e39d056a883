import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { publishChecks } from "./publish-checks.ts";
import { draftInput, type PublishCheck } from "./schema-desk.ts";

/** The checks before publishing, of a text as it stands in the form. Throws DomainError `invalid_input`. */
export async function checkDraft(ctx: StaffContext, input: unknown): Promise<PublishCheck[]> {
  requireStaffRole(ctx, "representative");
  const draft = parse(draftInput, input);
  return withStaff(ctx, (db) => publishChecks(db, draft));
}
