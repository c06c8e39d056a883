import "server-only";
import { addHours } from "date-fns";
import { systemClock } from "#lib/clock.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import type { TenantContext } from "./context.ts";
import { hashToken } from "./tokens.ts";

/**
 * The reader whom a feed's address belongs to, asked at every request, so that a revoked address or a person who left
 * reads nothing more. Keeps when the address was last used, to the hour. Throws DomainError `not_found`, or `gone`.
 */
export async function requireFeedContext(token: string): Promise<TenantContext> {
  const now = systemClock();
  return withStaff({ kind: "system", now }, async (db) => {
    const found = await findToken(db, token);
    if (!found?.tenant) throw notFound();
    const { user, tenant } = found;
    const membership = await db.membership.findUnique({
      where: { tenantId_userId: { tenantId: tenant.id, userId: user.id } },
      select: { role: true },
    });
    if (found.revokedAt || !membership) {
      throw new DomainError("gone", "This feed was ended. Its person can make a new one in the portal.");
    }
    await keepUse(db, found.id, now);
    return { kind: "client", user, role: membership.role, tenant, now } as TenantContext;
  });
}

function findToken(db: StaffDb, token: string) {
  return db.feedToken.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      revokedAt: true,
      user: { select: { id: true, name: true, email: true, timeZone: true } },
      tenant: { select: { id: true, slug: true, name: true, timeZone: true, integrationType: true } },
    },
  });
}

async function keepUse(db: StaffDb, id: string, now: Date): Promise<void> {
  await db.feedToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: addHours(now, -1) } }] },
    data: { lastUsedAt: now },
  });
}
