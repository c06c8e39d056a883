import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { readOwnStages } from "#lib/deployments/read-own-stages.ts";
import { notFound } from "#lib/errors.ts";
import { readReading } from "#lib/reading/acknowledge-note.ts";
import type { NoteDetail } from "./schema-feed.ts";
import { findReadableNote, findRelated } from "./store-note.ts";
import { toFeedItem, toNoteLink } from "./to-feed-item.ts";

const MOST_RELATED = 5;

/** A published note as this tenant reads it. Throws DomainError `not_found` outside its audience as for no note at all. */
export async function getNote(ctx: TenantContext, slug: string): Promise<NoteDetail> {
  return withTenant(ctx, async (db) => {
    const found = await findReadableNote(db, ctx.tenant.id, slug);
    if (!found) throw notFound();
    const { impact, bodyHtml, revision, publications, withdrawnAt, withdrawnReason, ...note } = found;
    return {
      ...toFeedItem(note),
      impact,
      bodyHtml: bodyHtml ?? "",
      reshipOf: toNoteLink(note.release.reshipOf),
      withdrawal: withdrawnAt && { at: withdrawnAt, reason: withdrawnReason ?? "" },
      revision,
      revisions: publications,
      stops: await readOwnStages(db, ctx, note.release.id),
      reading: await readReading(db, ctx, {
        id: note.id,
        isMajor: note.release.kind === "major",
        revision,
      }),
      related: await findRelated(db, ctx.tenant.id, found, MOST_RELATED),
    };
  });
}
