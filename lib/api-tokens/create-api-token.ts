import "server-only";
import { addDays } from "date-fns";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { hashToken } from "#lib/auth/tokens.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { asOwner, grantableScopes, type OwnerContext, requireTokenManager } from "./as-owner.ts";
import { newApiToken } from "./schema.ts";
import { hintOf, newSecret } from "./secret.ts";
import { countLiveTokens, insertToken } from "./store.ts";

/** Few enough that somebody knows each of them. */
const MOST_LIVE_TOKENS = 50;

/**
 * Makes a token and returns its secret, which is told this once.
 * Throws DomainError `forbidden` for anybody but an administrator of the vendor's or a tenant's admin,
 * `invalid_input`, `conflict` for a full list.
 */
export async function createApiToken(
  ctx: OwnerContext,
  input: unknown,
): Promise<{ name: string; secret: string }> {
  requireTokenManager(ctx);
  const { name, scopes, days } = parse(newApiToken(grantableScopes(ctx)), input);
  const secret = newSecret();
  const token = { name, scopes, hint: hintOf(secret), expiresAt: addDays(ctx.now, days) };
  await asOwner(ctx, async (db, owner) => {
    if ((await countLiveTokens(db, owner, ctx.now)) >= MOST_LIVE_TOKENS) {
      throw new DomainError("conflict", `There are ${MOST_LIVE_TOKENS} tokens already. Revoke one first.`);
    }
    const id = await insertToken(db, {
      ...owner,
      ...token,
      tokenHash: hashToken(secret),
      createdById: ctx.user.id,
      createdAt: ctx.now,
    });
    await recordAudit(db, ctx, {
      ...owner,
      action: "api_token.created",
      objectType: "api_token",
      objectId: id,
      summary: `made the API token ${name} (${token.hint}…) for ${scopes.join(", ")}`,
      after: { name, hint: token.hint, scopes, expiresAt: token.expiresAt.toISOString() },
    });
  });
  return { name, secret };
}
