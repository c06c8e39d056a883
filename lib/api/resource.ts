import "server-only";
import { requireApiToken, requireScope, requireVendors } from "#lib/auth/api-token-context.ts";
import type { AnyTokenContext } from "#lib/auth/context.ts";
import { DomainError } from "#lib/errors.ts";
import { jsonAnswer, problemAnswer } from "./answers.ts";
import type { Handled, Incoming } from "./handled.ts";
import { limitRequests } from "./limit-requests.ts";

/** An address without a variable part has no params at all. */
type Segments = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Handler = (request: Request, segments: Segments) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/**
 * The handlers of one address of the API: every request passes the token, the rate limit and the scope before it is
 * read; every failure is problem+json; a method without an operation is 405.
 */
export function resource(...handled: Handled[]): Record<(typeof methods)[number], Handler> {
  const allow = handled.map(({ operation }) => operation.method.toUpperCase()).join(", ");
  const handlerOf = (method: string): Handler => {
    const found = handled.find(({ operation }) => operation.method.toUpperCase() === method);
    if (!found) return async () => notAllowed(allow);
    return (request, { params }) => serve(found, request, params);
  };
  return {
    GET: handlerOf("GET"),
    POST: handlerOf("POST"),
    PUT: handlerOf("PUT"),
    PATCH: handlerOf("PATCH"),
    DELETE: handlerOf("DELETE"),
  };
}

async function serve(handled: Handled, request: Request, params: Segments["params"]): Promise<Response> {
  const headers = new Headers();
  try {
    const ctx = await admit(request, headers, handled);
    const incoming: Incoming = { request, deploymentId: (await params)?.["deploymentId"] };
    const { status, body } = await answer(handled, ctx, incoming, headers);
    return jsonAnswer(status, body, headers);
  } catch (error) {
    return problemAnswer(error, headers);
  }
}

function answer(handled: Handled, ctx: AnyTokenContext, incoming: Incoming, headers: Headers) {
  if (handled.takesTenants) return handled.answer(ctx, incoming, headers);
  requireVendors(ctx);
  return handled.answer(ctx, incoming, headers);
}

async function admit(request: Request, headers: Headers, { operation }: Handled): Promise<AnyTokenContext> {
  const ctx = await requireApiToken(request.headers);
  await limitRequests(ctx.token.id, headers);
  requireScope(ctx, operation.scope);
  return ctx;
}

function notAllowed(allow: string): Response {
  const refused = new DomainError("method_not_allowed", `This address takes ${allow} only.`);
  return problemAnswer(refused, new Headers({ allow }));
}
