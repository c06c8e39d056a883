import { type NextRequest, NextResponse } from "next/server";
import { isReadable } from "#lib/security/address.ts";
import { contentSecurityPolicy, securityHeaders } from "#lib/security/headers.ts";

/** Sets headers; never authorises (docs/architecture.md). `x-pathname` lets a page say where to return after sign-in. */
export function proxy(request: NextRequest): NextResponse {
  if (!isReadable(request.nextUrl.pathname)) {
    return new NextResponse(
      "This address cannot be read. Check where it came from, or begin at the first page.\n",
      { status: 400 },
    );
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-pathname", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/static).*)"] };
