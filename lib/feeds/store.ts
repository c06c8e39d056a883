import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { Owner } from "./owner.ts";

/** A person's live feed addresses, newest first. */
export function findLiveTokens(db: ScopedDb, { tenantId, userId }: Owner, take: number) {
  return db.feedToken.findMany({
    where: { tenantId, userId, revokedAt: null },
    select: { id: true, label: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** Lets a person's changes to their addresses go one after the other until the transaction ends. */
export async function lockTokensOf(db: ScopedDb, { tenantId, userId }: Owner): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`feed_token ${tenantId} ${userId}`}, 0))::text`;
}

export function insertToken(
  db: ScopedDb,
  data: Owner & { label: string; tokenHash: string; createdAt: Date },
): Promise<{ id: string }> {
  return db.feedToken.create({ data, select: { id: true } });
}

/** Ends a live address; its label, or null when it is not this person's or has ended. */
export async function revokeToken(
  db: ScopedDb,
  { tenantId, userId }: Owner,
  id: string,
  now: Date,
): Promise<string | null> {
  const [revoked] = await db.feedToken.updateManyAndReturn({
    where: { id, tenantId, userId, revokedAt: null },
    data: { revokedAt: now },
    select: { label: true },
  });
  return revoked?.label ?? null;
}
