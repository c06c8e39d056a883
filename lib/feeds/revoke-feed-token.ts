import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { revokeToken } from "./store.ts";

/** Ends one of the person's own feeds for good. Throws DomainError `not_found`, also for another person's. */
export async function revokeFeedToken(ctx: TenantContext, tokenId: unknown): Promise<{ label: string }> {
  const id = parseId(tokenId);
  return withTenant(ctx, async (db) => {
    const label = await revokeToken(db, { tenantId: ctx.tenant.id, userId: ctx.user.id }, id, ctx.now);
    if (label === null) throw notFound();
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "feed_token.revoked",
      objectType: "feed_token",
      objectId: id,
      summary: `ended the feed ${label}`,
      before: { label },
    });
    return { label };
  });
}
