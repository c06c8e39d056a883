import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { readReach } from "#lib/releases/read-reach.ts";
import { isUrgent } from "./rules.ts";
import type { MailReach } from "./schema.ts";
import { countMailChoices } from "./store.ts";

/** Whom the note as it is saved would reach now, and how they would hear of it. Throws DomainError `not_found`. */
export async function getMailReach(ctx: StaffContext, noteId: unknown): Promise<MailReach> {
  requireStaffRole(ctx, "representative");
  const id = parseId(noteId);
  return withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, id);
    if (!note) throw notFound();
    const content = contentOf(note);
    const { tenants } = await readReach(db, content.audience);
    const counts = await countMailChoices(
      db,
      tenants.map((tenant) => tenant.id),
    );
    const isNow = isUrgent(content);
    return {
      tenants: tenants.length,
      people: counts.people,
      atOnce: counts.at_once + (isNow ? counts.weekly : 0),
      weekly: isNow ? 0 : counts.weekly,
      none: counts.none,
    };
  });
}
