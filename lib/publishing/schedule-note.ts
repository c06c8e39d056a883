import "server-only";
import { addDays } from "date-fns";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parse } from "#lib/parse.ts";
import { keepRevision } from "#lib/releases/keep-revision.ts";
import { noLongerThatDraft } from "#lib/releases/no-longer-that-draft.ts";
import { formatInstant } from "#lib/time/format.ts";
import { readTypedTime } from "#lib/time/typed-time.ts";
import { isTimeZone } from "#lib/time/zone.ts";
import { nameOf } from "./name-of.ts";
import { prepareNote } from "./prepare-note.ts";
import { statusesFor } from "./rules.ts";
import { schedule } from "./schema.ts";
import { moveNote } from "./store.ts";

const FURTHEST_DAYS = 365;

/**
 * Publishes a note at a time to come, by the clocks of a named zone. Throws DomainError `invalid_input` by field (past,
 * skipped or doubled times), and as publishNote.
 */
export async function scheduleNote(
  ctx: StaffContext,
  input: unknown,
): Promise<{ at: Date; timeZone: string }> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision, publishAt: wall, timeZone, fold } = parse(schedule, input);
  const at = instantOf(wall, timeZone, fold, ctx.now);
  const { note } = await prepareNote(ctx, { noteId, revision }, "schedule");
  await withStaff(ctx, async (db) => {
    const isMoved = await moveNote(
      db,
      noteId,
      { revision, statuses: statusesFor("schedule") },
      {
        status: "scheduled",
        publishAt: at,
        publishAtWall: wall,
        publishAtZone: timeZone,
        scheduledById: ctx.user.id,
      },
    );
    if (!isMoved) throw await noLongerThatDraft(db, noteId);
    await keepRevision(db, noteId);
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.scheduled",
      objectType: "release_note",
      objectId: noteId,
      summary: `scheduled the note on ${nameOf(note)} for ${formatInstant(at, timeZone)}`,
      after: { revision, publishAt: at.toISOString(), wall, timeZone },
    });
    await enqueue(db, "publish-scheduled-notes", {}, at);
  });
  return { at, timeZone };
}

function instantOf(wall: string, zone: string, fold: "earlier" | "later" | undefined, now: Date): Date {
  if (!isTimeZone(zone)) throw refused("timeZone", "Choose a time zone from the list.");
  const { instant, problem } = readTypedTime(wall, zone, fold);
  if (problem) throw refused(problem.isFold ? "fold" : "publishAt", problem.text);
  if (instant <= now) throw refused("publishAt", "This time has passed. Choose a later one, or publish now.");
  if (instant > addDays(now, FURTHEST_DAYS)) throw refused("publishAt", "Choose a time within a year.");
  return instant;
}

function refused(field: string, message: string): DomainError {
  return new DomainError("invalid_input", "The note was not scheduled.", { [field]: [message] });
}
