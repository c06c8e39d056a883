import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { ApiScope } from "./schema.ts";

/** The vendor's own tokens belong to no tenant. */
const ours = { tenantId: null };

/** What still works stands first, then the newest. */
export function findTokens(db: StaffDb, take: number) {
  return db.apiToken.findMany({
    where: ours,
    include: { createdBy: { select: { name: true } } },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

export type ApiTokenRecord = Awaited<ReturnType<typeof findTokens>>[number];

export function findTokenByHash(db: StaffDb, tokenHash: string) {
  return db.apiToken.findFirst({
    where: { ...ours, tokenHash },
    select: { id: true, name: true, scopes: true, expiresAt: true, revokedAt: true, lastUsedAt: true },
  });
}

export function findToken(db: StaffDb, id: string) {
  return db.apiToken.findFirst({ where: { ...ours, id }, select: { id: true, name: true, hint: true } });
}

export function countLiveTokens(db: StaffDb, now: Date): Promise<number> {
  return db.apiToken.count({ where: { ...ours, revokedAt: null, expiresAt: { gt: now } } });
}

type NewToken = {
  name: string;
  tokenHash: string;
  hint: string;
  scopes: ApiScope[];
  createdById: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertToken(db: StaffDb, token: NewToken): Promise<string> {
  const { id } = await db.apiToken.create({ data: { ...ours, ...token }, select: { id: true } });
  return id;
}

/** Of two who revoke at once exactly one returns true. */
export async function markRevoked(db: StaffDb, id: string, userId: string, now: Date): Promise<boolean> {
  const { count } = await db.apiToken.updateMany({
    where: { ...ours, id, revokedAt: null },
    data: { revokedAt: now, revokedById: userId },
  });
  return count === 1;
}

export async function markUsed(db: StaffDb, id: string, now: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } });
}
