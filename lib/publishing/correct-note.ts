import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parse } from "#lib/parse.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import { problemsByField, publishChecks } from "#lib/releases/publish-checks.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { nameOf } from "./name-of.ts";
import { renderBody } from "./prepare-note.ts";
import { statusesFor } from "./rules.ts";
import { correction as correctionInput } from "./schema.ts";
import { insertPublication, insertWrittenRevision, moveNote } from "./store.ts";
import { movedMeanwhile } from "./withdraw-note.ts";

/**
 * Replaces the text of a published note, with a sentence for its readers; the text before stays in its history.
 * Throws DomainError `invalid_input` by field, `not_found`, `forbidden`, `conflict`.
 */
export async function correctNote(ctx: StaffContext, input: unknown): Promise<{ revision: number }> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, correction, isQuiet, ...words } = parse(correctionInput, input);
  const bodyHtml = await renderBody(words.bodyMarkdown);
  const next = revision + 1;
  await withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    const content = { ...contentOf(note), ...words };
    const fields = problemsByField(await publishChecks(db, content));
    if (Object.keys(fields).length > 0) {
      throw new DomainError("invalid_input", "The note was not corrected.", fields);
    }
    const isMoved = await moveNote(
      db,
      noteId,
      { revision, statuses: statusesFor("correct") },
      { ...words, bodyHtml, revision: next, savedById: ctx.user.id, updatedAt: ctx.now },
    );
    if (!isMoved) throw new DomainError("conflict", movedMeanwhile(note, revision));
    await insertWrittenRevision(db, {
      noteId,
      number: next,
      content,
      authorId: ctx.user.id,
      createdAt: ctx.now,
    });
    await insertPublication(db, {
      noteId,
      revision: next,
      publishedAt: ctx.now,
      publishedById: ctx.user.id,
      correction,
    });
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.corrected",
      objectType: "release_note",
      objectId: noteId,
      summary: `corrected the note on ${nameOf(note)}: ${correction}`,
      before: { revision },
      after: { revision: next, isQuiet },
    });
    if (!isQuiet) await enqueue(db, "tell-note", { noteId, revision: next, event: "corrected" });
  });
  return { revision: next };
}
