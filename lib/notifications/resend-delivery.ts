import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parseId } from "#lib/parse.ts";
import { findDelivery, reopenDelivery } from "./store.ts";

/**
 * Tries a given-up delivery again from the start. Of two clicks one acts.
 * Throws DomainError `not_found`, or `conflict` for a delivery that has not failed.
 */
export async function resendDelivery(ctx: StaffContext, deliveryId: unknown): Promise<{ address: string }> {
  return withStaff(ctx, async (db) => {
    const delivery = await findDelivery(db, parseId(deliveryId));
    if (!delivery) throw notFound();
    if (!(await reopenDelivery(db, delivery.id))) {
      throw new DomainError(
        "conflict",
        `The mail to ${delivery.address} is sent or on its way. Nothing was sent again.`,
      );
    }
    await recordAudit(db, ctx, {
      tenantId: delivery.tenantId,
      action: "delivery.resent",
      objectType: "delivery",
      objectId: delivery.id,
      summary: `had the failed mail to ${delivery.address} sent again`,
    });
    await enqueue(db, "deliver-notification", { deliveryId: delivery.id, attemptsBefore: delivery.attempts });
    return { address: delivery.address };
  });
}
