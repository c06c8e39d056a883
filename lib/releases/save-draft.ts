import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { noLongerThatDraft } from "./no-longer-that-draft.ts";
import { componentLabels } from "./schema.ts";
import { draftSave } from "./schema-desk.ts";
import { findNote } from "./store.ts";
import { writeRevision } from "./store-write.ts";

/**
 * Saves a draft as its next revision. Throws DomainError `invalid_input`, `not_found`, or `conflict` when somebody
 * saved or published since the revision this one started from; then nothing is written.
 */
export async function saveDraft(ctx: StaffContext, input: unknown): Promise<{ revision: number }> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, ...content } = parse(draftSave, input);
  return withStaff(ctx, async (db) => {
    if (!(await writeRevision(db, noteId, revision, content, ctx.user.id)))
      throw await noLongerThatDraft(db, noteId);
    const note = await findNote(db, noteId);
    if (!note) throw notFound();
    const { component, version } = note.release;
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.saved",
      objectType: "release_note",
      objectId: noteId,
      summary: `saved revision ${note.revision} of the note on ${componentLabels[component]} ${version}`,
    });
    return { revision: note.revision };
  });
}
