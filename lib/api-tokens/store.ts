import "server-only";
import type { ScopedDb, StaffDb } from "#lib/db/tenant-db.ts";
import type { ApiScope } from "./schema.ts";

/** Whose a token is: a tenant's, or the vendor's own. */
export type Owner = { tenantId: string | null };

/** What still works stands first, then the newest. */
export function findTokens(db: ScopedDb, owner: Owner, take: number) {
  return db.apiToken.findMany({
    where: owner,
    include: { createdBy: { select: { name: true } } },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

export type ApiTokenRecord = Awaited<ReturnType<typeof findTokens>>[number];

export function findTokenByHash(db: StaffDb, tokenHash: string) {
  return db.apiToken.findUnique({
    where: { tokenHash },
    select: {
      ...{ id: true, name: true, scopes: true, createdById: true },
      ...{ expiresAt: true, revokedAt: true, lastUsedAt: true },
      tenant: { select: { id: true, slug: true, name: true } },
    },
  });
}

export function findToken(db: ScopedDb, owner: Owner, id: string) {
  return db.apiToken.findFirst({ where: { ...owner, id }, select: { id: true, name: true, hint: true } });
}

export function countLiveTokens(db: ScopedDb, owner: Owner, now: Date): Promise<number> {
  return db.apiToken.count({ where: { ...owner, revokedAt: null, expiresAt: { gt: now } } });
}

type NewToken = Owner & {
  name: string;
  tokenHash: string;
  hint: string;
  scopes: ApiScope[];
  createdById: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertToken(db: ScopedDb, token: NewToken): Promise<string> {
  const { id } = await db.apiToken.create({ data: token, select: { id: true } });
  return id;
}

/** Of two who revoke at once exactly one returns true. */
export async function markRevoked(
  db: ScopedDb,
  owner: Owner,
  { id, userId, now }: { id: string; userId: string; now: Date },
): Promise<boolean> {
  const { count } = await db.apiToken.updateMany({
    where: { ...owner, id, revokedAt: null },
    data: { revokedAt: now, revokedById: userId },
  });
  return count === 1;
}

export async function markUsed(db: StaffDb, id: string, now: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } });
}
