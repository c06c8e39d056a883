import { createApiToken } from "#lib/api-tokens/create-api-token.ts";
import type { ApiScope } from "#lib/api-tokens/schema.ts";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import { staffContext } from "./contexts.ts";
import type { World } from "./world.ts";

/** A token of the vendor's, made at the world's now by somebody who may; returns its secret. */
export async function makeToken(
  world: World,
  scopes: ApiScope[] = ["deployments:read", "deployments:write"],
  now = world.now,
  days = 90,
): Promise<string> {
  const admin = staffContext(world.rep, now, "administrator");
  return (await createApiToken(admin, { name: "Pipeline of the tests", scopes, days })).secret;
}

/** A token's context for a use case; the portal's own are made by requireApiToken alone. */
export function apiTokenContext(id: string, now: Date): ApiTokenContext {
  const token = { id, name: "Pipeline of the tests", scopes: [] };
  return { kind: "api_token", token, now } as unknown as ApiTokenContext;
}
