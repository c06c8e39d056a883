import "server-only";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { cache } from "react";
import type { StaffRole } from "#lib/db/generated/enums.ts";
import { DomainError } from "#lib/errors.ts";
import type { Person } from "./context.ts";
import { authOptions } from "./options.ts";

/** A person with a session; `staffRole` is null for everybody who does not work for the vendor. */
export type SignedIn = Person & { staffRole: StaffRole | null };

/** The signed-in person, or null. Read once a request. */
export const currentUser = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession<NextAuthOptions, { user?: Partial<SignedIn> }>(authOptions());
  const { id, name, email, timeZone, staffRole = null } = session?.user ?? {};
  return id && name && email && timeZone ? { id, name, email, timeZone, staffRole } : null;
});

/** The signed-in person. Throws DomainError `sign_in_required`. */
export async function requireUser(): Promise<SignedIn> {
  const user = await currentUser();
  if (!user) throw new DomainError("sign_in_required", "Sign in to go on.");
  return user;
}
