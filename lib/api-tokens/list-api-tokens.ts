import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { tokenState } from "./rules.ts";
import { type ApiTokenDto, apiScopeNames } from "./schema.ts";
import { type ApiTokenRecord, findTokens } from "./store.ts";

/** Live ones stand first, so what is cut off was revoked long ago. */
const MOST_TOKENS = 200;

/** The vendor's API tokens: what still works first, then the newest. */
export async function listApiTokens(ctx: StaffContext): Promise<ApiTokenDto[]> {
  const found = await withStaff(ctx, (db) => findTokens(db, MOST_TOKENS));
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
