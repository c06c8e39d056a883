import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { hasRole, requireRole } from "#lib/auth/tenant-context.ts";
import { type TenantDb, withTenant } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import type { NoteReading } from "./schema.ts";
import { findAcknowledgements, findOwnNote, insertAcknowledgement } from "./store.ts";

/**
 * A coordinator states for the tenant that a major was understood, as it read at `revision`; kept as evidence.
 * Throws DomainError `forbidden`, `not_found`, `conflict` for a text that was corrected meanwhile or no major.
 */
export async function acknowledgeNote(ctx: TenantContext, slug: unknown, revision: number): Promise<void> {
  requireRole(ctx, "coordinator");
  await withTenant(ctx, async (db) => {
    const note = await findOwnNote(db, ctx.tenant.id, slug);
    if (!note) throw notFound();
    if (note.release.kind !== "major") throw new DomainError("conflict", "Only majors ask for this.");
    if (note.revision !== revision) {
      throw new DomainError(
        "conflict",
        "This note was corrected since you opened it. Reload and read it again.",
      );
    }
    const isNew = await insertAcknowledgement(db, {
      tenantId: ctx.tenant.id,
      userId: ctx.user.id,
      noteId: note.id,
      revision,
      acknowledgedAt: ctx.now,
    });
    if (!isNew) return;
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "note.acknowledged",
      objectType: "release_note",
      objectId: note.id,
      summary: `acknowledged the note “${note.headline}”`,
      after: { revision },
    });
  });
}

/** What the tenant has made of a note, in the caller's transaction. */
export async function readReading(
  db: TenantDb,
  ctx: TenantContext,
  note: { id: string; isMajor: boolean; revision: number },
): Promise<NoteReading> {
  if (!note.isMajor) return { acknowledgements: [], mayAcknowledge: false };
  const found = await findAcknowledgements(db, ctx.tenant.id, note.id);
  return {
    acknowledgements: found.map(({ user, acknowledgedAt: at, revision }) => ({
      name: user.name,
      at,
      revision,
    })),
    mayAcknowledge:
      hasRole(ctx, "coordinator") &&
      !found.some(({ userId, revision }) => userId === ctx.user.id && revision === note.revision),
  };
}
