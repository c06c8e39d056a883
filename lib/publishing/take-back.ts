import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { nameOf } from "./name-of.ts";
import { isApproved } from "./prepare-note.ts";
import { refusalOf, statusesFor } from "./rules.ts";
import { noteStep } from "./schema.ts";
import { decideOpenReview, moveNote } from "./store.ts";

/** Takes a note back from review to write on; an approval holds for what was read, not for what comes. Throws as decideReview. */
export async function takeBack(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision } = parse(noteStep, input);
  await withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    const when = { revision, statuses: statusesFor("take_back") };
    if (!(await moveNote(db, noteId, when, { status: "draft" }))) {
      throw new DomainError("conflict", refusalOf(note.status));
    }
    const answer = { decision: "cancelled", decidedById: ctx.user.id, decidedAt: ctx.now } as const;
    await decideOpenReview(db, { noteId, revision }, answer);
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.taken_back",
      objectType: "release_note",
      objectId: noteId,
      summary: `took the note on ${nameOf(note)} back from review`,
    });
  });
}

const offSchedule = { publishAt: null, publishAtWall: null, publishAtZone: null, scheduledById: null };

/** Takes a note off the schedule; an approved one stays approved. Throws as takeBack. */
export async function unscheduleNote(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision } = parse(noteStep, input);
  await withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    const status = (await isApproved(db, noteId, revision)) ? "in_review" : "draft";
    const when = { revision, statuses: statusesFor("unschedule") };
    if (!(await moveNote(db, noteId, when, { status, ...offSchedule }))) {
      throw new DomainError("conflict", refusalOf(note.status));
    }
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.unscheduled",
      objectType: "release_note",
      objectId: noteId,
      summary: `took the note on ${nameOf(note)} off the schedule`,
      before: { publishAt: note.publishAt?.toISOString() ?? null },
    });
  });
}
