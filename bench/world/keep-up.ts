import { prisma } from "#lib/db/client.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { remindWindows } from "#lib/night/remind-windows.ts";
import { remindUndecided } from "#lib/upgrades/remind-undecided.ts";
import { expireOffers } from "#lib/windows/expire-offers.ts";
import { nudgeWaiting } from "#lib/windows/nudge-waiting.ts";

/**
 * Tells what a worker that ran all along would have told by now, as sent: else the first passes of the measured one
 * would send some two thousand mails beside the pages.
 */
export async function keepUp(now: Date): Promise<void> {
  const attempt = { now, number: 1, isLast: false };
  for (const pass of [expireOffers, remindUndecided, nudgeWaiting, remindWindows]) await pass({}, attempt);
  await prisma().$executeRaw`delete from pgboss.job where name = 'deliver-notification'`;
  await withStaff({ kind: "system", now }, (db) =>
    db.delivery.updateMany({ where: { state: "pending" }, data: { state: "sent", sentAt: now } }),
  );
}
