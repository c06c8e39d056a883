import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { asOwner, type OwnerContext, requireTokenManager } from "./as-owner.ts";
import { findToken, markRevoked } from "./store.ts";

/**
 * Ends a token at once and for good.
 * Throws DomainError `forbidden` for anybody who may not manage tokens, `not_found`, `conflict` when it was revoked before.
 */
export async function revokeApiToken(ctx: OwnerContext, tokenId: unknown): Promise<{ name: string }> {
  requireTokenManager(ctx);
  const id = parseId(tokenId);
  return asOwner(ctx, async (db, owner) => {
    const token = await findToken(db, owner, id);
    if (!token) throw notFound();
    if (!(await markRevoked(db, owner, { id, userId: ctx.user.id, now: ctx.now }))) {
      throw new DomainError("conflict", `${token.name} is revoked already.`);
    }
    await recordAudit(db, ctx, {
      ...owner,
      action: "api_token.revoked",
      objectType: "api_token",
      objectId: id,
      summary: `revoked the API token ${token.name} (${token.hint}…)`,
    });
    return { name: token.name };
  });
}
