import "server-only";

const BATCH = 200;

/** What one batch adds to a query: only rows after the batch before it, by id, so many at most. */
export type Batch = { where: { id?: { gt: string } }; orderBy: { id: "asc" }; take: number };

/** All rows that `find` knows, in batches by id: however many there are, none waits for another pass. */
export async function* inBatches<Row extends { id: string }>(
  find: (batch: Batch) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let where: Batch["where"] = {};
  for (;;) {
    const rows = await find({ where, orderBy: { id: "asc" }, take: BATCH });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (rows.length < BATCH) return;
    where = { id: { gt: last.id } };
  }
}
