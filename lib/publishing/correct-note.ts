import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { violatedConstraint } from "#lib/db/constraint.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import { problemsByField, publishChecks } from "#lib/releases/publish-checks.ts";
import { type DeskRecord, readNoteRecord } from "#lib/releases/read-note-record.ts";
import { applyCorrection } from "./apply-correction.ts";
import { nameOf } from "./name-of.ts";
import { renderBody } from "./prepare-note.ts";
import { mayTake, needsReview } from "./rules.ts";
import { correction as correctionInput, type ProposedCorrection } from "./schema.ts";
import { insertReview } from "./store.ts";
import { movedMeanwhile } from "./withdraw-note.ts";

/**
 * Corrects a published note, with a sentence for its readers; where the note needs a second person, the correction
 * waits for one. Returns the new revision, or null while it waits. Throws DomainError `invalid_input` by field,
 * `not_found`, `forbidden`, `conflict`.
 */
export async function correctNote(ctx: StaffContext, input: unknown): Promise<{ revision: number | null }> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, ...proposed } = parse(correctionInput, input);
  const bodyHtml = await renderBody(proposed.bodyMarkdown);
  try {
    return await withStaff(ctx, async (db) => {
      const note = await readNoteRecord(db, noteId);
      if (!note) throw notFound();
      const before = contentOf(note);
      const content = { ...before, ...proposed };
      const fields = problemsByField(await publishChecks(db, content));
      if (Object.keys(fields).length > 0) {
        throw new DomainError("invalid_input", "The note was not corrected.", fields);
      }
      if (needsReview(before) || needsReview(content)) {
        await propose(db, ctx, note, revision, proposed);
        return { revision: null };
      }
      const given = { note, revision, proposed, bodyHtml, authorId: ctx.user.id };
      return { revision: await applyCorrection(db, ctx, given) };
    });
  } catch (error) {
    if (violatedConstraint(error) !== "one_open_review") throw error;
    throw new DomainError(
      "conflict",
      "Another correction waits for its second person. Answer that one first.",
    );
  }
}

async function propose(
  db: StaffDb,
  ctx: StaffContext,
  note: DeskRecord,
  revision: number,
  proposed: ProposedCorrection,
): Promise<void> {
  if (!mayTake("correct", note.status) || note.revision !== revision) {
    throw new DomainError("conflict", movedMeanwhile(note, revision));
  }
  const asked = { requestedById: ctx.user.id, requestedAt: ctx.now };
  await insertReview(db, { noteId: note.id, revision, ...asked, proposed });
  await recordAudit(db, ctx, {
    tenantId: null,
    action: "note.correction_proposed",
    objectType: "release_note",
    objectId: note.id,
    summary: `proposed a correction of the note on ${nameOf(note)}: ${proposed.correction}`,
    after: { revision },
  });
}
