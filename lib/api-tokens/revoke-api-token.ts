import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { findToken, markRevoked } from "./store.ts";

/**
 * Ends a token at once and for good.
 * Throws DomainError `forbidden` for anybody but an administrator, `not_found`, `conflict` when it was revoked before.
 */
export async function revokeApiToken(ctx: StaffContext, tokenId: unknown): Promise<{ name: string }> {
  requireStaffRole(ctx, "administrator");
  const id = parseId(tokenId);
  return withStaff(ctx, async (db) => {
    const token = await findToken(db, id);
    if (!token) throw notFound();
    if (!(await markRevoked(db, id, ctx.user.id, ctx.now))) {
      throw new DomainError("conflict", `${token.name} is revoked already.`);
    }
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "api_token.revoked",
      objectType: "api_token",
      objectId: id,
      summary: `revoked the API token ${token.name} (${token.hint}…)`,
    });
    return { name: token.name };
  });
}
