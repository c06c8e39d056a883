import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parse } from "#lib/parse.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { nameOf } from "./name-of.ts";
import { refusalOf, statusesFor } from "./rules.ts";
import { withdrawal } from "./schema.ts";
import { decideOpenReview, moveNote } from "./store.ts";

/**
 * Withdraws a published note with a reason: it stays readable and says so, and who was told of it is told. Throws
 * DomainError `invalid_input`, `not_found`, `forbidden`, `conflict`.
 */
export async function withdrawNote(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, reason } = parse(withdrawal, input);
  await withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    const isMoved = await moveNote(
      db,
      noteId,
      { revision, statuses: statusesFor("withdraw") },
      { status: "withdrawn", withdrawnAt: ctx.now, withdrawnById: ctx.user.id, withdrawnReason: reason },
    );
    if (!isMoved) throw new DomainError("conflict", movedMeanwhile(note, revision));
    // A correction of what is withdrawn has nobody to read it.
    const closing = { decision: "cancelled", decidedById: ctx.user.id, decidedAt: ctx.now } as const;
    const about = { tenantId: null, objectType: "release_note", objectId: noteId } as const;
    if (await decideOpenReview(db, { noteId }, closing)) {
      await recordAudit(db, ctx, {
        ...about,
        action: "note.correction_cancelled",
        summary: `closed the correction that waited, with the withdrawn note on ${nameOf(note)}`,
        after: { revision },
      });
    }
    await recordAudit(db, ctx, {
      ...about,
      action: "note.withdrawn",
      summary: `withdrew the note on ${nameOf(note)}: ${reason}`,
      before: { status: note.status },
      after: { status: "withdrawn", reason },
    });
    await enqueue(db, "tell-note", { noteId, revision, event: "withdrawn" });
  });
}

/** Why a note that is out could not be changed. */
export function movedMeanwhile(
  note: { status: Parameters<typeof refusalOf>[0]; revision: number },
  revision: number,
): string {
  return note.status === "published" && note.revision !== revision
    ? "Somebody corrected this note since you opened it. Reload and look again."
    : refusalOf(note.status);
}
