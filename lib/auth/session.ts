import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { prisma } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.ts";
import type { Person } from "./context.ts";
import { authOptions } from "./options.ts";

/** The signed-in person, or null. Read once a request. */
export const currentUser = cache(async (): Promise<Person | null> => {
  const session = (await getServerSession(authOptions())) as { user?: { id?: string } } | null;
  const id = session?.user?.id;
  if (!id) return null;
  return prisma().user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, timeZone: true },
  });
});

/** The signed-in person. Throws DomainError `sign_in_required`. */
export async function requireUser(): Promise<Person> {
  const user = await currentUser();
  if (!user) throw new DomainError("sign_in_required", "Sign in to go on.");
  return user;
}
