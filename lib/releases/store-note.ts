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

/** Among so many notes before and after it, a note finds those it is related to: half a year of trains. */
const NEIGHBOURS = 40;

/**
 * Published notes beside one, the nearest relation first and each once: what ships it again or what it ships again,
 * the same component's next and last before it, and earlier ones of the same type. The release is joined to few rows
 * only, as row-level security asks for each.
 */
export function findRelated(
  db: TenantDb,
  tenantId: string,
  { publishedAt, changeTypes, release }: NoteRecord,
  most: number,
): Promise<RelatedNote[]> {
  const [reship, reshipped] = [release.reships[0]?.note?.slug ?? null, release.reshipOf?.note?.slug ?? null];
  return db.$queryRaw<RelatedNote[]>`
    with own as not materialized (
      select n.id, n.release_id, n.slug, n.headline, n.published_at, n.change_types
      from release_note n
      where n.status = 'published' and exists (
        select from release_note_audience a where a.note_id = n.id and a.tenant_id = ${tenantId}::uuid
      )
    ), near as materialized (
      (select * from own where published_at > ${publishedAt} order by published_at limit ${NEIGHBOURS})
      union
      (select * from own where published_at < ${publishedAt} order by published_at desc limit ${NEIGHBOURS})
      union
      select * from own where slug in (${reship}, ${reshipped})
    ), placed as (
      select near.*, r.component, r.version, row_number() over (
        partition by r.component, near.published_at > ${publishedAt}
        order by abs(extract(epoch from near.published_at - ${publishedAt}))
      ) as distance
      from near join release r on r.id = near.release_id
    ), related as (
      select *, case
        when slug = ${reship} then 'reship'
        when slug = ${reshipped} then 'reshipped'
        when component = ${release.component}::component and distance = 1 and published_at > ${publishedAt} then 'after'
        when component = ${release.component}::component and distance = 1 and published_at < ${publishedAt} then 'before'
        when change_types && ${changeTypes}::text[]::change_type[] and published_at < ${publishedAt} then 'alike'
      end as relation
      from placed
    )
    select slug, component::text as component, version, headline, published_at as "publishedAt", relation
    from related where relation is not null
    order by array_position(array['reship', 'reshipped', 'after', 'before', 'alike'], relation), published_at desc
    limit ${most}`;
}
