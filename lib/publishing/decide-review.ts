import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { nameOf } from "./name-of.ts";
import { mayTake, refusalOf, statusesFor } from "./rules.ts";
import { reviewDecision } from "./schema.ts";
import { decideOpenReview, findLatestReview, lockNote, moveNote } from "./store.ts";

/**
 * A second person approves a note, or sends it back with words. Neither who wrote it last nor who asked may approve.
 * Throws DomainError `invalid_input` for sending back without a word, `not_found`, `forbidden`, `conflict`.
 */
export async function decideReview(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, decision, comment } = parse(reviewDecision, input);
  const isBack = decision === "changes_requested";
  if (isBack && comment === "") {
    const message = "Write what should change.";
    throw new DomainError("invalid_input", message, { comment: [message] });
  }
  await withStaff(ctx, async (db) => {
    await lockNote(db, noteId);
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    if (!mayTake("decide_review", note.status)) throw new DomainError("conflict", refusalOf(note.status));
    const review = await findLatestReview(db, noteId);
    if (!isBack && [note.savedById, review?.requestedById].includes(ctx.user.id)) {
      throw new DomainError(
        "forbidden",
        "You wrote this note or asked for the review: a second person approves it.",
      );
    }
    const answer = { decision, comment, decidedById: ctx.user.id, decidedAt: ctx.now };
    if (!(await decideOpenReview(db, { noteId, revision }, answer))) {
      throw new DomainError(
        "conflict",
        "This review was answered or taken back meanwhile. Nothing was changed.",
      );
    }
    if (isBack) {
      await moveNote(db, noteId, { revision, statuses: statusesFor("decide_review") }, { status: "draft" });
    }
    await recordAudit(db, ctx, {
      tenantId: null,
      action: `note.review_${decision}`,
      objectType: "release_note",
      objectId: noteId,
      summary: `${isBack ? "asked for changes to" : "approved"} the note on ${nameOf(note)}`,
      after: { revision, comment },
    });
  });
}
