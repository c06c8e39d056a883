import "server-only";
import { z } from "zod";
import { prisma } from "#lib/db/client.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parse } from "#lib/parse.ts";
import { limitSignInLinks } from "./request-sign-in-link-limits.ts";

const input = z.object({
  email: z
    .string("Enter your work email.")
    .trim()
    .toLowerCase()
    .max(254)
    .pipe(z.email("This is not an email address.")),
});

type Request = {
  email: unknown;
  /** Where to go after signing in; a path of the portal (safePath). */
  next: string;
  /** Who asks, for the rate limit: the network address of the browser. */
  clientAddress: string;
};

/**
 * Has a sign-in link mailed if the address belongs to somebody, and answers the same if not.
 * Throws DomainError `invalid_input` (field `email`) or `too_many_requests`.
 */
export async function requestSignInLink({ email: given, next, clientAddress }: Request): Promise<void> {
  const { email } = parse(input, { email: given });
  await limitSignInLinks(email, clientAddress);
  await prisma().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (user) await enqueue(tx, "send-sign-in-link", { userId: user.id, callbackPath: next });
  });
}
