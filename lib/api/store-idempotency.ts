import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";

export type Key = { tokenId: string; key: string };
export type KeptAnswer = { requestHash: string; status: number; body: Prisma.JsonValue };

/**
 * Holds a key until the transaction ends, however it ends, so that a process that dies leaves nothing behind.
 * False when another request holds it.
 */
export async function holdKey(db: StaffDb, { tokenId, key }: Key): Promise<boolean> {
  const [row] = await db.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tokenId} ${key}`}, 0)) as held`;
  return row?.held === true;
}

/** The answer that was given to the key since then. */
export async function findAnswer(db: StaffDb, of: Key, since: Date): Promise<KeptAnswer | null> {
  const found = await db.idempotencyKey.findFirst({ where: { ...of, createdAt: { gt: since } } });
  if (!found || found.status === null) return null;
  return { requestHash: found.requestHash, status: found.status, body: found.body };
}

export async function keepAnswer(
  db: StaffDb,
  of: Key,
  answer: { requestHash: string; status: number; body: Prisma.InputJsonValue },
  now: Date,
): Promise<void> {
  const row = { ...answer, createdAt: now, finishedAt: now };
  await db.idempotencyKey.upsert({
    where: { tokenId_key: of },
    create: { ...of, ...row },
    update: row,
  });
}

/** Forgets the oldest answers of before then, at most `take`; returns how many. */
export function deleteAnswers(db: StaffDb, before: Date, take: number): Promise<number> {
  return db.$executeRaw`
    delete from idempotency_key where (token_id, key) in (
      select token_id, key from idempotency_key where created_at <= ${before}
      order by created_at limit ${take} for update skip locked
    )`;
}

/** Runs `work` so that its failure undoes what it wrote and leaves the transaction usable. */
export async function inSavepoint<T>(db: StaffDb, work: () => Promise<T>): Promise<T> {
  await db.$executeRaw`savepoint deed`;
  try {
    return await work();
  } catch (error) {
    await db.$executeRaw`rollback to savepoint deed`;
    throw error;
  }
}
