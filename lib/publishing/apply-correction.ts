import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import type { DeskRecord } from "#lib/releases/read-note-record.ts";
import { nameOf } from "./name-of.ts";
import { statusesFor } from "./rules.ts";
import type { ProposedCorrection } from "./schema.ts";
import { insertPublication, insertWrittenRevision, moveNote } from "./store.ts";
import { movedMeanwhile } from "./withdraw-note.ts";

type Correction = {
  note: DeskRecord;
  revision: number;
  proposed: ProposedCorrection;
  bodyHtml: string;
  authorId: string;
};

/**
 * Replaces the text of a published note in the caller's transaction; the text before stays in its history. Returns the
 * new revision. Throws DomainError `conflict` when the note is not at `revision` any more.
 */
export async function applyCorrection(db: StaffDb, ctx: StaffContext, given: Correction): Promise<number> {
  const { note, revision, bodyHtml, authorId } = given;
  const { correction, isQuiet, ...words } = given.proposed;
  const noteId = note.id;
  const next = revision + 1;
  const isMoved = await moveNote(
    db,
    noteId,
    { revision, statuses: statusesFor("correct") },
    { ...words, bodyHtml, revision: next, savedById: authorId, updatedAt: ctx.now },
  );
  if (!isMoved) throw new DomainError("conflict", movedMeanwhile(note, revision));
  await insertWrittenRevision(db, {
    ...{ noteId, authorId },
    number: next,
    content: { ...contentOf(note), ...words },
    createdAt: ctx.now,
  });
  await insertPublication(db, {
    ...{ noteId, correction },
    revision: next,
    publishedAt: ctx.now,
    publishedById: ctx.user.id,
  });
  await recordAudit(db, ctx, {
    tenantId: null,
    action: "note.corrected",
    objectType: "release_note",
    objectId: noteId,
    summary: `corrected the note on ${nameOf(note)}: ${correction}`,
    before: { revision },
    after: { revision: next, isQuiet, authorId },
  });
  if (!isQuiet) await enqueue(db, "tell-note", { noteId, revision: next, event: "corrected" });
  return next;
}
