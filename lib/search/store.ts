import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import type { ComponentName } from "#lib/releases/schema.ts";

export type FoundNote = {
  slug: string;
  component: ComponentName;
  version: string;
  publishedAt: Date;
  withdrawn: boolean;
  isClose: boolean;
  /** With U+E000 and U+E001 around what was looked for. */
  headline: string;
  fragment: string;
};

/**
 * What the scope's tenant finds, the best first. The SQL function search_notes keeps to the tenant's audiences; the
 * join reads the notes under row-level security once more.
 */
export function findNotes(db: TenantDb, query: string, most: number): Promise<FoundNote[]> {
  return db.$queryRaw<FoundNote[]>`
    select n.slug, r.component::text as component, r.version, n.published_at as "publishedAt",
      n.status = 'withdrawn' as withdrawn, f.is_close as "isClose", f.headline, f.fragment
    from search_notes(${query}, ${most}::int) f
    join release_note n on n.id = f.note_id
    join release r on r.id = n.release_id
    order by f.is_close, f.rank desc, n.published_at desc, n.id`;
}
