import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { parseId } from "#lib/parse.ts";
import { contentOf } from "./content-of.ts";
import { MOST_TENANTS, reachOf, readReach } from "./read-reach.ts";
import type { DeskNote, Reach, TenantOption } from "./schema-desk.ts";
import { findAudienceTenants, findNote, findPersonName, findReaders } from "./store.ts";

/**
 * A note of any status for the staff. Of a draft: whom it would reach now, and the tenants to choose from; of one in
 * review or on schedule, whom it would reach; of a published note, those who may read it. Throws DomainError `not_found`.
 */
export async function getDraft(
  ctx: StaffContext,
  noteId: unknown,
): Promise<{ note: DeskNote; reach: Reach; tenants: TenantOption[] }> {
  const id = parseId(noteId);
  return withStaff(ctx, async (db) => {
    const found = await findNote(db, id);
    if (!found) throw notFound();
    const { slug, status, revision, publishedAt, bodyHtml, release } = found;
    const content = contentOf(found);
    const note: DeskNote = {
      ...{ id, slug, status, revision, publishedAt, bodyHtml, content },
      component: release.component,
      version: release.version,
      savedById: found.savedById,
      savedBy: await findPersonName(db, found.savedById),
      savedAt: found.updatedAt,
    };
    if (status === "draft") {
      const { reach } = await readReach(db, content.audience);
      return { note, reach, tenants: await findAudienceTenants(db, { kind: "all" }, MOST_TENANTS) };
    }
    if (!publishedAt) {
      return {
        note: { ...note, bodyHtml: await renderMarkdown(content.bodyMarkdown) },
        ...(await readReach(db, content.audience)),
      };
    }
    const tenants = await findReaders(db, id, MOST_TENANTS);
    return { note, reach: await reachOf(db, tenants), tenants };
  });
}
