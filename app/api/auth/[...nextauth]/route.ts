import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/auth/options.ts";
import { changeRoute } from "#lib/auth/route.ts";
import { DomainError } from "#lib/errors.ts";
import { problem } from "#lib/problem.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions()) as Promise<Response>;

/** A link in a mail is opened by scanners too: following it never signs in, only the form on /verify does. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth[0] === "callback")
    return problem(new DomainError("not_found", "Sign-in links are used on the sign-in page."));
  return handle(request, context);
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return changeRoute(request, () => handle(request, context));
}
