import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import type { RelatedNote } from "./schema-note.ts";
import { feedColumns, readable } from "./store-feed.ts";

/** A note is corrected once or twice; the latest of more than this are named. */
const MOST_REVISIONS = 50;

const publications = {
  select: { revision: true, publishedAt: true, correction: true },
  orderBy: { revision: "desc" },
  take: MOST_REVISIONS,
} as const;

/** One note that the tenant may read, or null. */
export function findReadableNote(db: TenantDb, tenantId: string, slug: string) {
  return db.releaseNote.findFirst({
    where: { ...readable(tenantId), slug },
    select: {
      ...feedColumns(tenantId),
      ...{ impact: true, bodyHtml: true, revision: true, withdrawnAt: true, withdrawnReason: true },
      publications,
    },
  });
}

export type NoteRecord = NonNullable<Awaited<ReturnType<typeof findReadableNote>>>;

/** A note's published revisions without their texts, newest first. */
export function findRevisions(db: TenantDb, tenantId: string, slug: string) {
  return db.releaseNote.findFirst({
    where: { ...readable(tenantId), slug },
    select: {
      ...{ id: true, slug: true, headline: true },
      release: { select: { component: true, version: true } },
      publications,
    },
  });
}

/** The texts of published revisions; drafts between them stay with their writers. */
export function findTexts(db: TenantDb, noteId: string, numbers: number[]) {
  return db.releaseNoteRevision.findMany({
    where: { noteId, number: { in: numbers }, publication: { isNot: null } },
    select: { number: true, content: true },
  });
}

/**
 * Published notes beside one, the nearest relation first and each once: what ships it again or what it ships again,
 * the same component's next and last before it, and earlier ones of the same type.
 */
export function findRelated(
  db: TenantDb,
  tenantId: string,
  { id, publishedAt, changeTypes, release }: NoteRecord,
  most: number,
): Promise<RelatedNote[]> {
  const { id: releaseId, component } = release;
  return db.$queryRaw<RelatedNote[]>`
    with own as not materialized (
      select n.id, n.slug, n.headline, n.published_at, n.change_types, r.component, r.version,
        r.id as release_id, r.reship_of_id
      from release_note n
      join release_note_audience a on a.note_id = n.id and a.tenant_id = ${tenantId}::uuid
      join release r on r.id = n.release_id
      where n.status = 'published' and n.id <> ${id}::uuid
    ), candidates as (
      (select own.*, 1 as nearness, 'reship' as relation from own where reship_of_id = ${releaseId}::uuid limit 1)
      union all
      (select own.*, 1, 'reshipped' from own
        where release_id = (select reship_of_id from release where id = ${releaseId}::uuid))
      union all
      (select own.*, 2, 'after' from own
        where component = ${component}::component and published_at > ${publishedAt}
        order by published_at limit 1)
      union all
      (select own.*, 3, 'before' from own
        where component = ${component}::component and published_at < ${publishedAt}
        order by published_at desc limit 1)
      union all
      (select own.*, 4, 'alike' from own
        where change_types && ${changeTypes}::text[]::change_type[] and published_at < ${publishedAt}
        order by published_at desc limit ${most + 3})
    ), once as (
      select distinct on (id) * from candidates order by id, nearness
    )
    select slug, component::text as component, version, headline, published_at as "publishedAt", relation
    from once order by nearness, published_at desc limit ${most}`;
}
