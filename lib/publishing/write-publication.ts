import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext, SystemContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { keepRevision } from "#lib/releases/keep-revision.ts";
import { noLongerThatDraft } from "#lib/releases/no-longer-that-draft.ts";
import { readReach } from "#lib/releases/read-reach.ts";
import { reachWords } from "#lib/releases/rules-desk.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import type { Reach } from "#lib/releases/schema-desk.ts";
import type { PreparedNote } from "./prepare-note.ts";
import { statusesFor } from "./rules.ts";
import { insertAudience, insertPublication, moveNote } from "./store.ts";

/**
 * Publishes a prepared note in the caller's transaction: its state, its fixed audience, its history, the audit and the
 * one job that tells everybody. Throws DomainError `conflict` when somebody was faster.
 */
export async function writePublication(
  db: StaffDb,
  ctx: StaffContext | SystemContext,
  { note, content, bodyHtml }: PreparedNote,
  publishedById: string | null,
): Promise<{ slug: string; reach: Reach }> {
  const { id: noteId, revision, slug } = note;
  const { tenants, reach } = await readReach(db, content.audience);
  if (tenants.length === 0) throw reachesNobody();
  const tenantIds = tenants.map(({ id }) => id);
  // The note's row first, as every step takes it: two that meet would otherwise wait in a circle.
  const published = await moveNote(
    db,
    noteId,
    { revision, statuses: statusesFor("publish") },
    { status: "published", bodyHtml, publishedAt: ctx.now, publishedById },
  );
  if (!published) throw await noLongerThatDraft(db, noteId);
  await keepRevision(db, noteId);
  await insertAudience(db, { noteId, releaseId: note.releaseId, publishedAt: ctx.now }, tenantIds);
  await insertPublication(db, { noteId, revision, publishedAt: ctx.now, publishedById });
  const { component, version } = note.release;
  await recordAudit(db, ctx, {
    tenantId: null,
    action: "note.published",
    objectType: "release_note",
    objectId: noteId,
    summary: `published the note on ${componentLabels[component]} ${version} to ${reachWords(reach)}`,
    after: { revision, tenantIds },
  });
  await enqueue(db, "tell-note", { noteId, revision, event: "published" });
  return { slug, reach };
}

function reachesNobody(): DomainError {
  const message = "This audience reaches no tenant.";
  return new DomainError("invalid_input", message, { audience: [message] });
}
