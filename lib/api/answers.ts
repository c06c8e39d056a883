import "server-only";
import { describeFailure } from "#lib/problem.ts";
import { securityHeaders } from "#lib/security/headers.ts";
import { problemDocument } from "./problem-document.ts";
import { RetryLater } from "./retry-later.ts";

/** A JSON answer; from 400 on its body is a problem document. Nothing of the API is cached. */
export function jsonAnswer(status: number, body: unknown, headers: Headers): Response {
  // Said here too: a body that is read as it arrives does not pass the proxy.
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  headers.set("cache-control", "no-store");
  headers.set("content-type", status >= 400 ? "application/problem+json" : "application/json");
  return new Response(JSON.stringify(body), { status, headers });
}

/** A failure as problem+json, with the headers that tell a machine what to do about it. */
export function problemAnswer(error: unknown, headers = new Headers()): Response {
  const failure = describeFailure(error);
  if (error instanceof RetryLater) headers.set("retry-after", String(error.seconds));
  if (failure.code === "invalid_token") headers.set("www-authenticate", 'Bearer realm="Spec release portal"');
  if (failure.code === "missing_scope") headers.set("www-authenticate", 'Bearer error="insufficient_scope"');
  return jsonAnswer(failure.status, problemDocument(failure), headers);
}
