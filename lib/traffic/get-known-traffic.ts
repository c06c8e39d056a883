import "server-only";
import type { AnyTokenContext } from "#lib/auth/context.ts";
import { narrowed, withStaff } from "#lib/db/tenant-db.ts";
import type { KnownTraffic } from "./schema-api.ts";
import { countHours, findProfile } from "./store.ts";
import { tenantOfToken } from "./token-tenant.ts";

/**
 * What is known of the traffic of a machine's tenant.
 * Throws DomainError `invalid_input` for a tenant that the token may not speak of.
 */
export function getKnownTraffic(
  ctx: AnyTokenContext,
  { tenant: named }: { tenant?: string | undefined },
): Promise<KnownTraffic> {
  return withStaff({ kind: "system", now: ctx.now }, async (db) => {
    const tenant = await tenantOfToken(db, ctx, named);
    return narrowed(db, tenant.id, async (own) => {
      const profile = await findProfile(own, tenant.id);
      return {
        tenant: tenant.slug,
        hours: profile ? await countHours(own, tenant.id) : 0,
        firstAt: profile?.firstAt.toISOString() ?? null,
        lastAt: profile?.lastAt.toISOString() ?? null,
        updatedAt: profile?.uploadedAt.toISOString() ?? null,
        source: profile?.fileName ?? null,
      };
    });
  });
}
