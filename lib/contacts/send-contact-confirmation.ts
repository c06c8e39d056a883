import "server-only";
import { addMinutes } from "date-fns";
import { hashToken, newToken } from "#lib/auth/tokens.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import type { JobData } from "#lib/outbox/queues.ts";
import { confirmationMail } from "./confirmation-mail.ts";
import { CONFIRMATION_LINK_MINUTES } from "./rules.ts";
import { findContactMethod, setConfirmationToken } from "./store.ts";

/** Mails a fresh link to an unconfirmed contact method; the link before it stops working. Throws MailFailure. */
export async function sendContactConfirmation(
  { contactMethodId }: JobData<"send-contact-confirmation">,
  { now }: Attempt,
): Promise<string> {
  const token = newToken();
  const method = await withStaff({ kind: "system", now }, async (db) => {
    const found = await findContactMethod(db, contactMethodId);
    if (!found || found.verifiedAt) return null;
    await setConfirmationToken(db, found.id, hashToken(token), addMinutes(now, CONFIRMATION_LINK_MINUTES));
    return found;
  });
  if (!method) return "nothing to confirm";
  await sendMail({
    to: { name: method.label, address: method.address },
    content: confirmationMail(method.label, method.tenant.name, publicUrl(`/confirm-contact?token=${token}`)),
    messageId: `contact-${hashToken(token).slice(0, 32)}`,
  });
  return "sent";
}
