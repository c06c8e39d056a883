import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { findOwnNote, insertAllReads, insertRead } from "./store.ts";

/** Notes that the person has opened this note; the first opening counts. Throws DomainError `not_found`. */
export async function markRead(ctx: TenantContext, slug: unknown): Promise<void> {
  await withTenant(ctx, async (db) => {
    const note = await findOwnNote(db, ctx.tenant.id, slug);
    if (!note) throw notFound();
    const reader = { tenantId: ctx.tenant.id, userId: ctx.user.id };
    await insertRead(db, { ...reader, noteId: note.id, readAt: ctx.now });
  });
}

/** Notes that the person has seen all that was published to the tenant; returns how many notes were unread. */
export function markAllRead(ctx: TenantContext): Promise<number> {
  const reader = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  return withTenant(ctx, (db) => insertAllReads(db, reader, ctx.now));
}
