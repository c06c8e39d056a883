import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import { problemsByField, publishChecks } from "#lib/releases/publish-checks.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { readReach } from "#lib/releases/read-reach.ts";
import { reachWords } from "#lib/releases/rules-desk.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import { isApproved } from "./prepare-note.ts";
import { isUrgent, needsReview, reviewReason } from "./rules.ts";
import type { MailReach, PublishOutlook } from "./schema.ts";
import { countMailChoices } from "./store.ts";

/**
 * What publishing the note as it is saved would mean: whom it reaches, how they hear of it, whether a second person
 * must read it first. Throws DomainError `not_found`, or `invalid_input` by field for what is missing.
 */
export async function getOutlook(ctx: StaffContext, noteId: unknown): Promise<PublishOutlook> {
  requireStaffRole(ctx, "representative");
  const id = parseId(noteId);
  return withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, id);
    if (!note) throw notFound();
    const content = contentOf(note);
    const fields = problemsByField(await publishChecks(db, content));
    if (Object.keys(fields).length > 0) {
      throw new DomainError("invalid_input", "The note is not complete yet.", fields);
    }
    const mustWait = needsReview(content) && !(await isApproved(db, id, note.revision));
    return {
      reach: linesOf(await readMailReach(db, content)),
      reviewReason: mustWait ? reviewReason(content) : null,
      mayAskReview: note.status === "draft",
    };
  });
}

/** Whom this text would reach now, and how they would hear of it. */
export async function readMailReach(db: StaffDb, content: NoteInput): Promise<MailReach> {
  const { tenants } = await readReach(db, content.audience);
  const ids = tenants.map(({ id }) => id);
  const { people, at_once: eager, weekly, none } = await countMailChoices(db, ids);
  const isNow = isUrgent(content);
  return {
    tenants: tenants.length,
    people,
    atOnce: isNow ? eager + weekly : eager,
    weekly: isNow ? 0 : weekly,
    none,
  };
}

function linesOf({ tenants, people, atOnce, weekly, none }: MailReach): string[] {
  const parts = [
    atOnce > 0 && `${atOnce} by mail at once`,
    weekly > 0 && `${weekly} in the weekly notes`,
    none > 0 && `${none} not by mail`,
  ].filter((part) => part !== false);
  return [`It reaches ${reachWords({ tenants, people })}.`, `${parts.join(", ")}.`];
}
