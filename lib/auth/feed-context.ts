import "server-only";
import { addHours } from "date-fns";
import { systemClock } from "#lib/clock.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import type { StaffContext, TenantContext } from "./context.ts";
import { hashToken } from "./tokens.ts";

const ended = () =>
  new DomainError("gone", "This feed was ended. Its person can make a new one in the portal.");

/**
 * The member whom a feed's address belongs to, asked at every request, so that a revoked address or a person who left
 * reads nothing more. Keeps when the address was last used, to the hour. Throws DomainError `not_found`, or `gone`.
 */
export async function requireFeedContext(token: string): Promise<TenantContext> {
  const ctx = await requireCalendarFeedContext(token);
  if (ctx.kind !== "client") throw notFound();
  return ctx;
}

/** The same for a calendar's address, which one of the vendor's people may have too. */
export async function requireCalendarFeedContext(token: string): Promise<TenantContext | StaffContext> {
  const now = systemClock();
  return withStaff({ kind: "system", now }, async (db) => {
    const found = await findToken(db, token);
    if (!found) throw notFound();
    const place = found.revokedAt ? null : await findPlace(db, found);
    if (!place) throw ended();
    await keepUse(db, found.id, now);
    return { ...place, user: found.user, now } as TenantContext | StaffContext;
  });
}

/** What the address's person is today: a member of its tenant, one of the vendor's people, or neither. */
async function findPlace(db: StaffDb, { user, tenant }: NonNullable<Awaited<ReturnType<typeof findToken>>>) {
  if (!tenant) {
    const staff = await db.staffMember.findUnique({ where: { userId: user.id }, select: { role: true } });
    return staff && { kind: "staff", role: staff.role };
  }
  const membership = await db.membership.findUnique({
    where: { tenantId_userId: { tenantId: tenant.id, userId: user.id } },
    select: { role: true },
  });
  return membership && { kind: "client", role: membership.role, tenant };
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
