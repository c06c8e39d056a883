import { createApiToken } from "#lib/api-tokens/create-api-token.ts";
import type { ApiScope } from "#lib/api-tokens/schema.ts";
import { clientContext, staffContext } from "./contexts.ts";
import type { World } from "./world.ts";

/** A token of the vendor's, made by somebody who may; returns its secret. */
export async function makeToken(
  world: World,
  scopes: ApiScope[] = ["deployments:read", "deployments:write"],
): Promise<string> {
  const admin = staffContext(world.rep, world.now, "administrator");
  return (await createApiToken(admin, { name: "Pipeline of the tests", scopes, days: 90 })).secret;
}

/** A token of a tenant's own, made by its admin; returns its secret. */
export async function makeTenantToken(
  world: World,
  tenant: World["acme"],
  scopes: ApiScope[] = ["traffic:read", "traffic:write"],
): Promise<string> {
  const admin = clientContext(tenant, tenant.coordinator, world.now, "admin");
  return (await createApiToken(admin, { name: `Monitoring of ${tenant.name}`, scopes, days: 90 })).secret;
}

type Sent = {
  secret?: string;
  key?: string;
  /** Sent as JSON, or as it is when it is a text or bytes already. */
  body?: unknown;
  headers?: Record<string, string>;
};

/** A request of a machine, as it reaches a route. */
export function apiRequest(method: string, path: string, { secret, key, body, headers }: Sent): Request {
  return new Request(`http://portal.test${path}`, {
    method,
    headers: {
      ...(secret && { authorization: `Bearer ${secret}` }),
      ...(key && { "idempotency-key": key }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
  });
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || body instanceof Uint8Array;
}
