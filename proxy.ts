import { type NextRequest, NextResponse } from "next/server";
import { assertSameOrigin } from "#lib/auth/same-origin.ts";
import { DomainError } from "#lib/errors.ts";
import { hasControlCharacters, isReadable } from "#lib/security/address.ts";
import { withoutBrokenCallback } from "#lib/security/callback-cookie.ts";
import { MOST_FORM_BYTES } from "#lib/security/form-size.mjs";
import { contentSecurityPolicy, securityHeaders } from "#lib/security/headers.ts";

/** Sets headers; never authorises (docs/architecture.md). `x-pathname` lets a page say where to return after sign-in. */
export function proxy(request: NextRequest): NextResponse {
  const refused = refusal(request);
  if (refused) return refused;
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-pathname", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const cookie = headers.get("cookie");
  if (cookie) headers.set("cookie", withoutBrokenCallback(cookie));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

/** Words and status for what Next or next-auth would answer with a bare 500. */
function refusal(request: NextRequest): NextResponse | null {
  const { pathname, search } = request.nextUrl;
  if (!isReadable(pathname) || hasControlCharacters(search)) {
    return plain("This address cannot be read. Check where it came from, or begin at the first page.", 400);
  }
  // The API's routes refuse by themselves, in problem+json.
  if (["GET", "HEAD", "OPTIONS"].includes(request.method) || pathname.startsWith("/api/")) return null;
  if (Number(request.headers.get("content-length")) > MOST_FORM_BYTES) {
    return plain("This is more than 6 MB. Go back: what you typed is still there. Shorten or split it.", 413);
  }
  try {
    assertSameOrigin(request.headers);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return plain(error.message, 403);
  }
}

function plain(words: string, status: number): NextResponse {
  return new NextResponse(`${words}\n`, { status, headers: securityHeaders });
}

// Traffic is read as it arrives; what passes here is held in memory, and cut at Next's limit.
export const config = { matcher: ["/((?!_next/static|api/t/[^/]+/traffic|api/v1/traffic).*)"] };
