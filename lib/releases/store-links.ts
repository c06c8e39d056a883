import "server-only";
import type { ScopedDb, StaffDb } from "#lib/db/tenant-db.ts";

/** The notes that somebody can read by these slugs: published, or withdrawn with their correction. */
export function findReadableNotes(db: ScopedDb, slugs: string[]): Promise<{ id: string; slug: string }[]> {
  return db.releaseNote.findMany({
    where: { slug: { in: slugs }, status: { in: ["published", "withdrawn"] } },
    select: { id: true, slug: true },
  });
}

/** How many of the tenants may read each note. */
export async function countReadersAmong(
  db: StaffDb,
  noteIds: string[],
  tenantIds: string[],
): Promise<Map<string, number>> {
  const counts = await db.releaseNoteAudience.groupBy({
    by: ["noteId"],
    where: { noteId: { in: noteIds }, tenantId: { in: tenantIds } },
    _count: { _all: true },
  });
  return new Map(counts.map(({ noteId, _count }) => [noteId, _count._all]));
}

/** The address of the one tenant. */
export async function findOnlyTenantSlug(db: StaffDb, [id]: string[]): Promise<string | null> {
  if (!id) return null;
  return (await db.tenant.findUnique({ where: { id }, select: { slug: true } }))?.slug ?? null;
}
