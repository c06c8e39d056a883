import type { MembershipRole, StaffRole } from "#lib/db/generated/enums.ts";
import type { ApiTokenDto } from "./schema.ts";

/** The vendor's administrators and a tenant's admins make and revoke tokens; everybody else sees that they are there. */
export function mayManageTokens(role: StaffRole | MembershipRole): boolean {
  return role === "administrator" || role === "admin";
}

/** Revoking counts, whenever the token would have expired. */
export function tokenState(
  token: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): ApiTokenDto["state"] {
  if (token.revokedAt) return "revoked";
  return token.expiresAt <= now ? "expired" : "active";
}

const MINUTE_MS = 60_000;

/** Whether a use is worth writing down: once a minute says enough, and spares the row. */
export function isNewUse(lastUsedAt: Date | null, now: Date): boolean {
  return !lastUsedAt || now.getTime() - lastUsedAt.getTime() >= MINUTE_MS;
}
