import "server-only";
import { hashToken } from "#lib/auth/tokens.ts";
import { systemClock } from "#lib/clock.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { PendingConfirmation } from "./schema.ts";
import { findByConfirmationToken } from "./store.ts";

/** What a confirmation link would confirm, without using it; null when it is used, expired or unknown. */
export async function findConfirmation(
  token: string,
  now = systemClock(),
): Promise<PendingConfirmation | null> {
  const method = await withStaff({ kind: "system", now }, (db) =>
    findByConfirmationToken(db, hashToken(token), now),
  );
  return (
    method && {
      label: method.label,
      address: method.address,
      tenantName: method.tenant.name,
      addedBy: method.createdBy.name,
    }
  );
}
