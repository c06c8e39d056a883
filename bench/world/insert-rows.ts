import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";

/** Keeps a statement below PostgreSQL's 65,535 parameters, and a transaction below its time limit. */
const ROWS_OF_BATCH = 1_000;

/** Inserts `rows` with the vendor's view, one short transaction a batch. */
export async function insertRows<Row>(
  now: Date,
  rows: Row[],
  insert: (db: StaffDb, batch: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_OF_BATCH) {
    const batch = rows.slice(from, from + ROWS_OF_BATCH);
    await withStaff({ kind: "system", now }, (db) => insert(db, batch));
  }
}
