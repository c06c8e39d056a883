import "server-only";
import { acceptApiToken } from "#lib/api-tokens/accept-api-token.ts";
import type { ApiScope } from "#lib/api-tokens/schema.ts";
import { systemClock } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import type { AnyTokenContext, ApiTokenContext } from "./context.ts";

const bearer = /^Bearer +(\S+) *$/i;

/**
 * The machine behind `Authorization: Bearer …` (RFC 6750). Throws DomainError `invalid_token` for a missing,
 * unknown, expired or revoked token in the same words, so that nobody learns which tokens exist.
 */
export async function requireApiToken(headers: Headers): Promise<AnyTokenContext> {
  const now = systemClock();
  const secret = bearer.exec(headers.get("authorization") ?? "")?.[1];
  const token = secret ? await acceptApiToken(secret, now) : null;
  if (!token) {
    throw new DomainError(
      "invalid_token",
      "Send a valid API token as “Authorization: Bearer …”. An administrator of Spec, or your admin for your own data, makes one on the page API tokens.",
    );
  }
  return { kind: "api_token", token, now } as AnyTokenContext;
}

/** Throws DomainError `missing_scope` unless the token may do what `scope` names. */
export function requireScope(ctx: AnyTokenContext, scope: ApiScope): void {
  if (ctx.token.scopes.includes(scope)) return;
  throw new DomainError("missing_scope", `The token ${ctx.token.name} lacks the scope ${scope}.`);
}

/** Throws DomainError `missing_scope` for a tenant's token: what is asked for reaches across tenants. */
export function requireVendors(ctx: AnyTokenContext): asserts ctx is ApiTokenContext {
  if (ctx.token.tenant === null) return;
  throw new DomainError(
    "missing_scope",
    `The token ${ctx.token.name} is for ${ctx.token.tenant.name} alone.`,
  );
}
