import "server-only";
import { systemClock } from "#lib/clock.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { MailFailure } from "#lib/mail/mail-failure.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import type { JobData } from "#lib/outbox/queues.ts";
import { composeMail } from "./compose-mail.ts";
import { claimAttempt, findDelivery, recordFailure, recordSent } from "./store.ts";

/**
 * Sends one notification to one address and records what became of it. A delivery that is sent, given up or being
 * sent by another run is left alone. Throws MailFailure when the queue should try again.
 */
export async function deliverNotification(
  { deliveryId, attemptsBefore }: JobData<"deliver-notification">,
  { now, number, isLast }: Attempt,
): Promise<string> {
  const system = { kind: "system", now } as const;
  const delivery = await withStaff(system, async (db) => {
    const found = await findDelivery(db, deliveryId);
    return found && (await claimAttempt(db, found.id, attemptsBefore + number)) ? found : null;
  });
  if (!delivery) return "nothing to send";
  try {
    await sendMail(composeMail(delivery));
  } catch (error) {
    const failure =
      error instanceof MailFailure ? error : new MailFailure("The mail could not be written.", false);
    await withStaff(system, (db) =>
      recordFailure(db, delivery.id, failure.message, isLast || failure.permanent),
    );
    if (failure.permanent) return "refused for good";
    throw error;
  }
  await withStaff(system, (db) => recordSent(db, delivery.id, systemClock()));
  return "sent";
}
