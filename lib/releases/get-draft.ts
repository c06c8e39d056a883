import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { contentOf } from "./content-of.ts";
import { MOST_TENANTS, readReach } from "./read-reach.ts";
import type { DeskNote, Reach, TenantOption } from "./schema-desk.ts";
import { findAudienceTenants, findNote, findPersonName } from "./store.ts";

/** A note of any status for the staff, whom it would reach now, and the tenants to choose from. */
export async function getDraft(
  ctx: StaffContext,
  noteId: unknown,
): Promise<{ note: DeskNote; reach: Reach; tenants: TenantOption[] }> {
  const id = parseId(noteId);
  return withStaff(ctx, async (db) => {
    const found = await findNote(db, id);
    if (!found) throw notFound();
    const { slug, status, revision, publishedAt, bodyHtml, release } = found;
    const [last] = found.revisions;
    const content = contentOf(found);
    const note: DeskNote = {
      ...{ id, slug, status, revision, publishedAt, bodyHtml, content },
      component: release.component,
      version: release.version,
      savedBy: await findPersonName(db, last?.authorId ?? null),
      savedAt: last?.createdAt ?? found.updatedAt,
    };
    const { reach } = await readReach(db, content.audience);
    const tenants = await findAudienceTenants(db, { kind: "all" }, MOST_TENANTS);
    return { note, reach, tenants };
  });
}
