import "server-only";
import { z } from "zod";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { addDrafts } from "#lib/releases/add-drafts.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { alreadyThere, planImport } from "./plan-import.ts";
import { type ImportResult, importInput } from "./schema.ts";

const namedImport = importInput.extend({ fileName: z.string().trim().min(1).max(255).catch("pasted text") });

/**
 * Makes a draft of each version of a changelog or of GitHub's releases that has no note yet, all of them or none; importing
 * twice adds nothing. Throws DomainError `forbidden`, `invalid_input` for what is neither, `too_large`.
 */
export async function importNotes(ctx: StaffContext, input: unknown): Promise<ImportResult> {
  requireStaffRole(ctx, "representative");
  const { component, fileName, text } = parse(namedImport, input);
  return withStaff(ctx, async (db) => {
    const plan = await planImport(db, { component, text });
    // Another import may have added some of them since they were looked for.
    // Written oldest first, so that ids, which are in order of time, put the newest on top.
    const added = await addDrafts(db, plan.drafts.toReversed(), ctx.user.id);
    const noteIds = new Map(added.map(({ version, noteId }) => [version, noteId]));
    const drafts = plan.drafts.flatMap(({ version, content }) => {
      const noteId = noteIds.get(version);
      return noteId ? [{ version, headline: content.headline, noteId }] : [];
    });
    const late = plan.drafts.filter(({ version }) => !noteIds.has(version));
    const skipped = [...plan.skipped, ...late.map(({ version }) => alreadyThere(component, version))];
    if (drafts.length > 0) {
      await recordAudit(db, ctx, {
        tenantId: null,
        action: "changelog.imported",
        objectType: "component",
        objectId: component,
        summary: `imported ${drafts.length} drafts for the ${componentLabels[component]} from ${fileName}`,
        after: { versions: drafts.map(({ version }) => version) },
      });
    }
    return { drafts, skipped };
  });
}
