import "server-only";
import { subMinutes } from "date-fns";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { wasRecordedSince } from "#lib/audit/was-recorded-since.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { contentOf } from "./content-of.ts";
import { keepRevision } from "./keep-revision.ts";
import { noLongerThatDraft } from "./no-longer-that-draft.ts";
import { isSameContent } from "./rules-content.ts";
import { componentLabels } from "./schema.ts";
import { draftSave } from "./schema-desk.ts";
import { findNote, type NoteRecord } from "./store.ts";
import { insertRevision, writeRevision } from "./store-write.ts";

/** Saves of one person within this time are one stretch of writing: one line in the audit, one revision to go back to. */
const STRETCH_MINUTES = 10;

/**
 * Saves a draft as its next revision; a text that is stored already stays the revision it is. The text it replaces is
 * kept for good when somebody else wrote it or a new stretch of writing begins, and with `keep` so is the new one.
 * Throws DomainError `invalid_input`, `not_found`, `conflict` when the note is no draft any more, or DraftConflict when
 * somebody saved since the revision this one started from; then nothing is written.
 */
export async function saveDraft(
  ctx: StaffContext,
  input: unknown,
): Promise<{ revision: number; savedAt: Date }> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, keep, wasOutOfTrain, ...typed } = parse(draftSave, input);
  return withStaff(ctx, async (db) => {
    const before = await findNote(db, noteId);
    if (!before) throw notFound();
    const stored = contentOf(before);
    const leftAlone = wasOutOfTrain === typed.outOfTrain;
    const content = { ...typed, outOfTrain: leftAlone ? stored.outOfTrain : typed.outOfTrain };
    // Also the answer to a save that is sent again because its first answer was lost on the way.
    const isStored = before.status === "draft" && isSameContent(stored, content);
    if (!isStored) {
      const isWritten =
        before.revision === revision &&
        (await writeRevision(db, { noteId, revision, leavesTrain: leftAlone }, content, ctx));
      if (!isWritten) throw await noLongerThatDraft(db, noteId);
      const isNewStretch = await recordStretch(db, ctx, before);
      if (isNewStretch || before.savedById !== ctx.user.id) await insertRevision(db, before, stored);
    }
    if (keep) await keepRevision(db, noteId);
    return isStored
      ? { revision: before.revision, savedAt: before.updatedAt }
      : { revision: revision + 1, savedAt: ctx.now };
  });
}

async function recordStretch(db: StaffDb, ctx: StaffContext, note: NoteRecord): Promise<boolean> {
  const act = { action: "note.saved", objectId: note.id };
  const since = subMinutes(ctx.now, STRETCH_MINUTES);
  if (await wasRecordedSince(db, since, { ...act, actorId: ctx.user.id })) return false;
  const { component, version } = note.release;
  await recordAudit(db, ctx, {
    ...act,
    tenantId: null,
    objectType: "release_note",
    summary: `wrote the note on ${componentLabels[component]} ${version}`,
  });
  return true;
}
