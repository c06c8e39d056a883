import "server-only";
import { prisma } from "#lib/db/client.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import type { JobData } from "#lib/outbox/queues.ts";
import { signInMail } from "./sign-in-mail.ts";
import { createSignInToken } from "./sign-in-token.ts";
import { hashToken } from "./tokens.ts";

/**
 * Mails a person a link to sign in. The token is made here, at the last moment, so it never rests in the queue;
 * a failed attempt leaves an unused token behind that expires. Throws MailFailure.
 */
export async function sendSignInLink({
  userId,
  callbackPath,
}: JobData<"send-sign-in-link">): Promise<string> {
  const user = await prisma().user.findUnique({ where: { id: userId }, select: { email: true, name: true } });
  if (!user) return "person is gone";
  const token = await createSignInToken(user.email);
  const query = new URLSearchParams({ token, email: user.email, next: callbackPath });
  await sendMail({
    to: { name: user.name, address: user.email },
    content: signInMail(user.name, publicUrl(`/verify?${query}`)),
    messageId: `sign-in-${hashToken(token).slice(0, 32)}`,
  });
  return "sent";
}
