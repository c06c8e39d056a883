import "server-only";
import { problem } from "#lib/problem.ts";
import { securityHeaders } from "#lib/security/headers.ts";
import { assertSameOrigin } from "./same-origin.ts";

/** Answers a GET of the signed-in portal with JSON, a failure with problem+json; nothing is cached. */
export async function liveRoute(read: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await read(), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}

/** Answers a cookie-authenticated POST, after refusing other origins. */
export async function changeRoute(request: Request, change: () => Promise<Response>): Promise<Response> {
  const response = await answer(request, change);
  // Said here too: an upload does not pass the proxy.
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

async function answer(request: Request, change: () => Promise<Response>): Promise<Response> {
  try {
    assertSameOrigin(request.headers);
    return await change();
  } catch (error) {
    return problem(error);
  }
}
