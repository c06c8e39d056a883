import { type NextRequest, NextResponse } from "next/server";
import { assertSameOrigin } from "#lib/auth/same-origin.ts";
import { DomainError } from "#lib/errors.ts";
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
  const foreign = foreignAction(request);
  if (foreign) return foreign;
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

/** Next answers a server action that another site sent with a 500; here it gets the words and status of any other refusal. */
function foreignAction(request: NextRequest): NextResponse | null {
  if (!request.headers.has("next-action")) return null;
  try {
    assertSameOrigin(request.headers);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new NextResponse(`${error.message}\n`, { status: 403 });
  }
}

export const config = { matcher: ["/((?!_next/static).*)"] };
