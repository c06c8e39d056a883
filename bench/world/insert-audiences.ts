import { withStaff } from "#lib/db/tenant-db.ts";
import type { BenchNote } from "./notes.ts";

const NOTES_OF_BATCH = 50;

/** Writes who may read which note: two arrays a statement, because there are more of these rows than of all others. */
export async function insertAudiences(now: Date, notes: BenchNote[]): Promise<void> {
  for (let from = 0; from < notes.length; from += NOTES_OF_BATCH) {
    const pairs = notes
      .slice(from, from + NOTES_OF_BATCH)
      .flatMap(({ row, readers }) => readers.map((tenant) => ({ note: row.id, tenant: tenant.row.id })));
    const [tenantIds, noteIds] = [pairs.map(({ tenant }) => tenant), pairs.map(({ note }) => note)];
    await withStaff(
      { kind: "system", now },
      (db) => db.$executeRaw`
        insert into release_note_audience (tenant_id, note_id, release_id, published_at)
        select pair.tenant_id, n.id, n.release_id, n.published_at
        from unnest(${tenantIds}::uuid[], ${noteIds}::uuid[]) as pair (tenant_id, note_id)
          join release_note n on n.id = pair.note_id`,
    );
  }
}
