import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import type { WeeklyDesk } from "./schema.ts";
import { periodOf } from "./send-weekly-notes.ts";
import { findNotes, findPublished, findWeekly, findWeeklyReaders } from "./store.ts";
import { toWeeklyNote } from "./to-weekly-note.ts";

/** A week's notes on the desk, sent or not. Throws DomainError `not_found`. */
export async function getWeeklyDesk(ctx: StaffContext, weeklyId: unknown): Promise<WeeklyDesk> {
  const id = parseId(weeklyId);
  return withStaff(ctx, async (db) => {
    const weekly = await findWeekly(db, id);
    if (!weekly) throw notFound();
    const { firstDay, startsAt, endsAt } = periodOf(weekly);
    const { tenantId, tenant, intro, noteIds, revision, sendAt, sentAt } = weekly;
    const published = await findPublished(db, tenantId, startsAt, endsAt, 200);
    const readers = await findWeeklyReaders(db, tenantId);
    return {
      ...{ id, firstDay, startsAt, endsAt, tenant, intro, revision, sendAt, sentAt },
      notes: (await findNotes(db, tenantId, noteIds)).map(toWeeklyNote),
      published: published.map(toWeeklyNote),
      readers: readers.length,
    };
  });
}
