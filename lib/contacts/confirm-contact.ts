import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { hashToken } from "#lib/auth/tokens.ts";
import { systemClock } from "#lib/clock.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { findByConfirmationToken, spendConfirmationToken } from "./store.ts";

/**
 * Confirms the address a link was mailed to: holding the link is the proof, so nobody needs to be signed in.
 * Throws DomainError `not_found` for a used, expired or unknown link.
 */
export async function confirmContact(
  token: string,
  now = systemClock(),
): Promise<{ address: string; tenantName: string }> {
  const system = { kind: "system", now } as const;
  const hash = hashToken(token);
  return withStaff(system, async (db) => {
    const method = await findByConfirmationToken(db, hash, now);
    if (!method || !(await spendConfirmationToken(db, hash, now))) {
      throw new DomainError(
        "not_found",
        "This link does not work any more. Ask the person who added the address to send another.",
      );
    }
    await recordAudit(db, system, {
      tenantId: method.tenantId,
      action: "contact.confirmed",
      objectType: "contact_method",
      objectId: method.id,
      summary: `recorded that ${method.address} was confirmed through its link`,
      after: { verifiedAt: now.toISOString() },
    });
    return { address: method.address, tenantName: method.tenant.name };
  });
}
