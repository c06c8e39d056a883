import "server-only";
import { asOwner, type OwnerContext } from "./as-owner.ts";
import { tokenState } from "./rules.ts";
import { type ApiTokenDto, apiScopeNames } from "./schema.ts";
import { type ApiTokenRecord, findTokens } from "./store.ts";

/** Live ones stand first, so what is cut off was revoked long ago. */
const MOST_TOKENS = 200;

/** The API tokens of the vendor, or of the person's tenant: what still works first, then the newest. */
export async function listApiTokens(ctx: OwnerContext): Promise<ApiTokenDto[]> {
  const found = await asOwner(ctx, (db, owner) => findTokens(db, owner, MOST_TOKENS));
  const tokens = found.map((token) => toDto(token, ctx.now));
  return [...tokens.filter(isActive), ...tokens.filter((token) => !isActive(token))];
}

const isActive = ({ state }: ApiTokenDto) => state === "active";

function toDto(token: ApiTokenRecord, now: Date): ApiTokenDto {
  const { id, name, hint, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  return {
    ...{ id, name, hint, createdAt, expiresAt, lastUsedAt, revokedAt },
    scopes: apiScopeNames.filter((scope) => token.scopes.includes(scope)),
    state: tokenState(token, now),
    createdBy: token.createdBy.name,
  };
}
