import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { applyCorrection } from "./apply-correction.ts";
import { nameOf } from "./name-of.ts";
import { renderBody } from "./prepare-note.ts";
import { correctionDecision, proposedCorrection } from "./schema.ts";
import { decideOpenReview, findReview, lockNote } from "./store.ts";

const did = { approved: "approved", changes_requested: "asked for changes to", cancelled: "took back" };

/**
 * A second person approves a correction, which publishes it, or declines it with words; who proposed it may take it
 * back. Throws DomainError `invalid_input`, `not_found`, `forbidden`, `conflict`.
 */
export async function decideCorrection(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, reviewId, decision, comment } = parse(correctionDecision, input);
  if (decision === "changes_requested" && comment === "") {
    const message = "Write what should change.";
    throw new DomainError("invalid_input", message, { comment: [message] });
  }
  // What was proposed never changes: of this very review it may be read and rendered before the answer is written.
  const waiting = await withStaff(ctx, (db) => findReview(db, noteId, reviewId));
  const proposed = proposedCorrection.safeParse(waiting?.proposed).data;
  if (!waiting || !proposed || waiting.decision) throw answered();
  const isOwn = waiting.requestedById === ctx.user.id;
  if (isOwn !== (decision === "cancelled")) {
    const words = isOwn
      ? "You proposed this correction: a second person approves it."
      : "Only who proposed it takes it back.";
    throw new DomainError("forbidden", words);
  }
  const bodyHtml = await renderBody(proposed.bodyMarkdown);
  await withStaff(ctx, async (db) => {
    await lockNote(db, noteId);
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    const answer = { decision, comment, decidedById: ctx.user.id, decidedAt: ctx.now };
    if (!(await decideOpenReview(db, { id: reviewId, noteId, revision }, answer))) throw answered();
    await recordAudit(db, ctx, {
      tenantId: null,
      action: `note.correction_${decision}`,
      objectType: "release_note",
      objectId: noteId,
      summary: `${did[decision]} a correction of the note on ${nameOf(note)}`,
      after: { revision, comment },
    });
    if (decision !== "approved") return;
    await applyCorrection(db, ctx, { note, revision, proposed, bodyHtml, authorId: waiting.requestedById });
  });
}

function answered(): DomainError {
  return new DomainError(
    "conflict",
    "This correction was answered, taken back or replaced meanwhile. Nothing was changed.",
  );
}
