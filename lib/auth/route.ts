import "server-only";
import { problem } from "#lib/problem.ts";
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
  try {
    assertSameOrigin(request.headers);
    return await change();
  } catch (error) {
    return problem(error);
  }
}
