import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { planImport } from "./plan-import.ts";
import { importInput } from "./schema.ts";
import type { ImportResult } from "./schema-desk.ts";

/** What importing this changelog would bring; writes nothing. Throws as importChangelog does. */
export async function checkChangelog(ctx: StaffContext, input: unknown): Promise<ImportResult> {
  requireStaffRole(ctx, "representative");
  const changelog = parse(importInput, input);
  const { drafts, skipped } = await withStaff(ctx, (db) => planImport(db, changelog));
  return {
    drafts: drafts.map(({ version, content }) => ({ version, headline: content.headline, noteId: null })),
    skipped,
  };
}
