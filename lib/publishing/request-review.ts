import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import { keepRevision } from "#lib/releases/keep-revision.ts";
import { noLongerThatDraft } from "#lib/releases/no-longer-that-draft.ts";
import { problemsByField, publishChecks } from "#lib/releases/publish-checks.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { nameOf } from "./name-of.ts";
import { statusesFor } from "./rules.ts";
import { noteStep } from "./schema.ts";
import { insertReview, moveNote } from "./store.ts";

/**
 * Hands a draft to a second person; until the answer it is not written on. Throws DomainError `invalid_input` for what
 * is missing, `not_found`, `forbidden`, `conflict`.
 */
export async function requestReview(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision } = parse(noteStep, input);
  await withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    const fields = problemsByField(await publishChecks(db, contentOf(note)));
    if (note.status === "draft" && Object.keys(fields).length > 0) {
      throw new DomainError(
        "invalid_input",
        "The note is not complete, so there is nothing to review yet.",
        fields,
      );
    }
    const isMoved = await moveNote(
      db,
      noteId,
      { revision, statuses: statusesFor("request_review") },
      { status: "in_review" },
    );
    if (!isMoved) throw await noLongerThatDraft(db, noteId);
    await keepRevision(db, noteId);
    await insertReview(db, { noteId, revision, requestedById: ctx.user.id, requestedAt: ctx.now });
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.review_requested",
      objectType: "release_note",
      objectId: noteId,
      summary: `asked for a review of the note on ${nameOf(note)}`,
      after: { revision },
    });
  });
}
