import "server-only";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { cache } from "react";
import { DomainError } from "#lib/errors.ts";
import type { Person } from "./context.ts";
import { authOptions } from "./options.ts";

/** The signed-in person, or null. Read once a request. */
export const currentUser = cache(async (): Promise<Person | null> => {
  const session = await getServerSession<NextAuthOptions, { user?: Partial<Person> }>(authOptions());
  const { id, name, email, timeZone } = session?.user ?? {};
  return id && name && email && timeZone ? { id, name, email, timeZone } : null;
});

/** The signed-in person. Throws DomainError `sign_in_required`. */
export async function requireUser(): Promise<Person> {
  const user = await currentUser();
  if (!user) throw new DomainError("sign_in_required", "Sign in to go on.");
  return user;
}
