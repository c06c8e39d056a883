import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parseId } from "#lib/parse.ts";
import { mayResendAt, RESEND_PAUSE_MINUTES } from "./rules.ts";
import { findContactMethod } from "./store.ts";

/**
 * Has a fresh confirmation link mailed; the one before stops working.
 * Throws DomainError `forbidden` below coordinator, `not_found`, `conflict` when confirmed, `too_many_requests` too soon.
 */
export async function resendConfirmation(
  ctx: TenantContext,
  contactMethodId: unknown,
): Promise<{ address: string }> {
  requireRole(ctx, "coordinator");
  return withTenant(ctx, async (db) => {
    const method = await findContactMethod(db, parseId(contactMethodId));
    if (!method) throw notFound();
    if (method.verifiedAt) throw new DomainError("conflict", `${method.address} is confirmed already.`);
    if (mayResendAt(method.tokenExpiresAt, ctx.now)) {
      throw new DomainError(
        "too_many_requests",
        `A mail went to ${method.address} just now. Wait ${RESEND_PAUSE_MINUTES} minutes before sending another.`,
      );
    }
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "contact.confirmation_resent",
      objectType: "contact_method",
      objectId: method.id,
      summary: `had the confirmation mail sent to ${method.address} again`,
    });
    await enqueue(db, "send-contact-confirmation", { contactMethodId: method.id });
    return { address: method.address };
  });
}
