import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { planImport } from "./plan-import.ts";
import { type ImportResult, importInput } from "./schema.ts";

/** What importing this file would bring; writes nothing. Throws as importNotes does. */
export async function checkImport(ctx: StaffContext, input: unknown): Promise<ImportResult> {
  requireStaffRole(ctx, "representative");
  const wanted = parse(importInput, input);
  const { drafts, skipped } = await withStaff(ctx, (db) => planImport(db, wanted));
  return {
    drafts: drafts.map(({ version, content }) => ({ version, headline: content.headline, noteId: null })),
    skipped,
  };
}
