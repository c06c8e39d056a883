import "server-only";
import type { AnyTokenContext } from "#lib/auth/context.ts";
import { hashToken } from "#lib/auth/tokens.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { isNewUse, tokenState } from "./rules.ts";
import { isSecret } from "./secret.ts";
import { findTokenByHash, markUsed } from "./store.ts";

/** The token that `secret` is, noting its use; null when it is none, expired or revoked, without a difference. */
export async function acceptApiToken(secret: string, now: Date): Promise<AnyTokenContext["token"] | null> {
  if (!isSecret(secret)) return null;
  return withStaff({ kind: "system", now }, async (db) => {
    const token = await findTokenByHash(db, hashToken(secret));
    if (!token || tokenState(token, now) !== "active") return null;
    if (isNewUse(token.lastUsedAt, now)) await markUsed(db, token.id, now);
    const { id, name, scopes, createdById, tenant } = token;
    return { id, name, scopes, createdById, tenant };
  });
}
