import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext, SystemContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { notify } from "#lib/notifications/notify.ts";
import { parseId } from "#lib/parse.ts";
import { dayOf, findNotes, findWeekly, findWeeklyReaders, markSent, type WeeklyRecord } from "./store.ts";
import { toWeeklyNote } from "./to-weekly-note.ts";
import { periodFrom } from "./weekly-period.ts";

/** Sends a week's notes now, before their hour. Throws DomainError `forbidden`, `not_found`, or `conflict` when they went out. */
export async function sendWeeklyNotes(ctx: StaffContext, id: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const sent = await withStaff(ctx, (db) => send(db, ctx, parseId(id)));
  if (!sent) throw new DomainError("conflict", "These notes are sent already.");
}

/** Sends a week's notes whose hour has come; false when somebody did before. */
export function sendDueWeekly(system: SystemContext, id: string): Promise<boolean> {
  return withStaff(system, (db) => send(db, system, id));
}

async function send(db: StaffDb, ctx: StaffContext | SystemContext, id: string): Promise<boolean> {
  const weekly = await findWeekly(db, id);
  if (!weekly) throw notFound();
  if (!(await markSent(db, id, ctx.now))) return false;
  const notes = (await findNotes(db, weekly.tenantId, weekly.noteIds)).map(toWeeklyNote);
  const readers = await findWeeklyReaders(db, weekly.tenantId);
  const { firstDay, startsAt, endsAt } = periodOf(weekly);
  const { tenant } = weekly;
  await notify(db, {
    tenantId: weekly.tenantId,
    kind: "weekly_notes.sent",
    subjectType: "weekly_notes",
    subjectId: id,
    recipients: readers.map(({ email, name, timeZone }) => ({ address: email, name, timeZone })),
    payload: {
      tenantName: tenant.name,
      siteTimeZone: tenant.timeZone,
      path: `/t/${tenant.slug}/releases/weekly/${firstDay}`,
      settingsPath: `/t/${tenant.slug}/contacts`,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      intro: weekly.intro,
      notes: notes.map(({ component, version, headline, summary, actionRequired, withdrawn }) => ({
        ...{ component, version, headline, summary, actionRequired, withdrawn },
      })),
    },
  });
  await recordAudit(db, ctx, {
    tenantId: weekly.tenantId,
    action: "weekly_notes.sent",
    objectType: "weekly_notes",
    objectId: id,
    summary: `sent the weekly notes from ${firstDay} with ${notes.length === 1 ? "1 note" : `${notes.length} notes`}`,
  });
  return true;
}

/** Throws for a row that does not begin on a Friday, which the compiler never writes. */
export function periodOf(weekly: Pick<WeeklyRecord, "weekStart"> & { tenant: { timeZone: string } }) {
  const period = periodFrom(dayOf(weekly.weekStart), weekly.tenant.timeZone);
  if (!period) throw new Error("Weekly notes that do not begin on their day.");
  return period;
}
