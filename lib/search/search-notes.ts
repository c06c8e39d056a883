import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { formatDay } from "#lib/time/format.ts";
import { groupHits, MOST_HITS, toPieces, withoutIdleDashes, withoutVersionLetter } from "./rules.ts";
import { type SearchAnswer, type SearchHit, searchQuery } from "./schema.ts";
import { type FoundNote, findNotes } from "./store.ts";

/**
 * The notes this tenant may read that match what a person typed: words in any form, "quoted phrases", -excluded ones,
 * versions, and where that finds little also unfinished and mistyped words. Throws DomainError `invalid_input`.
 */
export async function searchNotes(ctx: TenantContext, typed: unknown): Promise<SearchAnswer> {
  const query = parse(searchQuery, typed);
  if (query === "") return { query, groups: [], count: 0, isCut: false };
  const found = await withTenant(ctx, (db) =>
    findNotes(db, withoutVersionLetter(withoutIdleDashes(query)), MOST_HITS + 1),
  );
  const shown = found.slice(0, MOST_HITS);
  return {
    query,
    groups: groupHits(
      shown.map((note) => ({ component: note.component, hit: toHit(note, ctx.tenant.timeZone) })),
    ),
    count: shown.length,
    isCut: found.length > MOST_HITS,
  };
}

function toHit(note: FoundNote, zone: string): SearchHit {
  return {
    slug: note.slug,
    version: note.version,
    headline: toPieces(note.headline),
    fragment: toPieces(note.fragment),
    publishedOn: formatDay(note.publishedAt, zone),
    publishedAt: note.publishedAt.toISOString(),
    withdrawn: note.withdrawn,
    isClose: note.isClose,
  };
}
