import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { addDrafts } from "./add-drafts.ts";
import { componentLabels, type NoteInput } from "./schema.ts";
import { newDraft } from "./schema-desk.ts";

const empty: NoteInput = {
  kind: "minor",
  outOfTrain: false,
  headline: "",
  summary: "",
  impact: "",
  actionRequired: "",
  changeTypes: [],
  bodyMarkdown: "",
  audience: { kind: "all" },
};

/** Starts an empty note for a version by hand. Throws DomainError `invalid_input`, or `conflict` for a version with a note. */
export async function createDraft(ctx: StaffContext, input: unknown): Promise<{ noteId: string }> {
  requireStaffRole(ctx, "representative");
  const { component, version } = parse(newDraft, input);
  const note = { component, version, releasedOn: null, content: empty };
  return withStaff(ctx, async (db) => {
    const [added] = await addDrafts(db, [note], ctx.user.id);
    if (!added) {
      const message = `${componentLabels[component]} ${version} has a note already.`;
      throw new DomainError("conflict", message, { version: [message] });
    }
    const { noteId } = added;
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.created",
      objectType: "release_note",
      objectId: noteId,
      summary: `started a note on ${componentLabels[component]} ${version}`,
    });
    return { noteId };
  });
}
