import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { readOwnDeployments } from "#lib/deployments/read-own-deployments.ts";
import { notFound } from "#lib/errors.ts";
import type { NoteDetail } from "./schema-feed.ts";
import { findReadableNote } from "./store-feed.ts";
import { toFeedItem, toNoteLink } from "./to-feed-item.ts";

/** A published note as this tenant reads it. Throws DomainError `not_found` outside its audience as for no note at all. */
export async function getNote(ctx: TenantContext, slug: string): Promise<NoteDetail> {
  return withTenant(ctx, async (db) => {
    const found = await findReadableNote(db, ctx.tenant.id, slug);
    if (!found) throw notFound();
    const { impact, bodyHtml, ...note } = found;
    const stops = await readOwnDeployments(db, ctx, note.release.id);
    return {
      ...toFeedItem(note),
      impact,
      bodyHtml: bodyHtml ?? "",
      reshipOf: toNoteLink(note.release.reshipOf),
      stops,
    };
  });
}
