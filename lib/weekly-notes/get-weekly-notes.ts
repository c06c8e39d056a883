import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import type { WeeklyIssue } from "./schema.ts";
import { findNotes, findSentWeekly } from "./store.ts";
import { toWeeklyNote } from "./to-weekly-note.ts";
import { periodFrom } from "./weekly-period.ts";

/** The notes of the week that began on that Friday, as they were sent. Throws DomainError `not_found`. */
export async function getWeeklyNotes(ctx: TenantContext, firstDay: string): Promise<WeeklyIssue> {
  const period = periodFrom(firstDay, ctx.tenant.timeZone);
  if (!period) throw notFound();
  return withTenant(ctx, async (db) => {
    const weekly = await findSentWeekly(db, ctx.tenant.id, firstDay);
    if (!weekly) throw notFound();
    const { id, intro, noteIds, sendAt, sentAt } = weekly;
    const notes = (await findNotes(db, ctx.tenant.id, noteIds)).map(toWeeklyNote);
    return { id, ...period, intro, notes, sendAt, sentAt };
  });
}
