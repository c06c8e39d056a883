import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { weeklyEdit } from "./schema.ts";
import { periodOf } from "./send-weekly-notes.ts";
import { findPublished, findWeekly, writeEdit } from "./store.ts";

/**
 * Changes the words above a week's notes and which notes stand in them, before they are sent. Throws DomainError
 * `forbidden`, `invalid_input` for a note that was not published in the week, `not_found`, or `conflict`.
 */
export async function editWeeklyNotes(ctx: StaffContext, input: unknown): Promise<{ revision: number }> {
  requireStaffRole(ctx, "representative");
  const { id, revision, intro, noteIds } = parse(weeklyEdit, input);
  return withStaff(ctx, async (db) => {
    const weekly = await findWeekly(db, id);
    if (!weekly) throw notFound();
    const { startsAt, endsAt, firstDay } = periodOf(weekly);
    const published = await findPublished(db, weekly.tenantId, startsAt, endsAt, 200);
    const chosen = published.filter((note) => noteIds.includes(note.id));
    if (chosen.length < new Set(noteIds).size) {
      const message = "A chosen note was not published to this tenant in this week. Choose again.";
      throw new DomainError("invalid_input", message, { noteIds: [message] });
    }
    const edit = { intro, noteIds: chosen.map((note) => note.id), editedById: ctx.user.id };
    if (!(await writeEdit(db, id, revision, edit))) {
      throw new DomainError(
        "conflict",
        weekly.sentAt
          ? "These notes went out meanwhile. Nothing was changed."
          : "Somebody else changed these notes since you opened them. Copy your words, reload, and look again.",
      );
    }
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "weekly_notes.edited",
      objectType: "weekly_notes",
      objectId: id,
      summary: `edited the weekly notes of ${weekly.tenant.name} from ${firstDay}`,
      before: { intro: weekly.intro, noteIds: weekly.noteIds },
      after: { intro, noteIds: edit.noteIds },
    });
    return { revision: revision + 1 };
  });
}
