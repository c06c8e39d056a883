"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { adapter } from "./adapter.ts";
import { assertSameOrigin } from "./same-origin.ts";

const COOKIES = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** Ends this session in the database and the browser, and leads to the sign-in page. */
export async function signOut(): Promise<void> {
  assertSameOrigin(await headers());
  const jar = await cookies();
  for (const name of COOKIES) {
    const token = jar.get(name)?.value;
    if (token) await adapter.deleteSession?.(token);
    jar.delete(name);
  }
  redirect("/sign-in");
}
