import "server-only";
import type { NoteMail } from "#lib/db/generated/enums.ts";
import type { ScopedDb, StaffDb, TenantDb } from "#lib/db/tenant-db.ts";

/** The tenant's contact methods by label, each with the windows and offers that name it. */
export function findContactMethods(db: TenantDb, take: number) {
  return db.contactMethod.findMany({
    include: {
      createdBy: { select: { name: true } },
      _count: { select: { proposals: true, windows: true } },
    },
    orderBy: [{ label: "asc" }, { id: "asc" }],
    take,
  });
}

export type ContactMethodRecord = Awaited<ReturnType<typeof findContactMethods>>[number];

export function findContactMethod(db: ScopedDb, id: string) {
  return db.contactMethod.findUnique({ where: { id }, include: { tenant: { select: { name: true } } } });
}

export function countContactMethods(db: TenantDb): Promise<number> {
  return db.contactMethod.count();
}

/** The id of the new method, or null when the tenant already has this address. */
export async function insertContactMethod(
  db: TenantDb,
  data: { tenantId: string; label: string; address: string; createdById: string },
): Promise<string | null> {
  const created = await db.contactMethod.createManyAndReturn({
    data: [{ ...data, kind: "email" }],
    skipDuplicates: true,
    select: { id: true },
  });
  return created[0]?.id ?? null;
}

/** What keeps a method: agreed windows count apart from offers, which stay as the record of a negotiation. */
export async function countUses(
  db: TenantDb,
  contactMethodId: string,
): Promise<{ agreedWindows: number; records: number }> {
  const agreedWindows = await db.maintenanceWindow.count({ where: { contactMethodId, state: "confirmed" } });
  const windows = await db.maintenanceWindow.count({ where: { contactMethodId } });
  const proposals = await db.windowProposal.count({ where: { contactMethodId } });
  return { agreedWindows, records: windows + proposals };
}

export async function deleteContactMethod(db: TenantDb, id: string): Promise<void> {
  await db.contactMethod.deleteMany({ where: { id } });
}

/** Puts a new link in place of the last one, unless the address was confirmed meanwhile. */
export async function setConfirmationToken(
  db: StaffDb,
  id: string,
  tokenHash: string,
  tokenExpiresAt: Date,
): Promise<void> {
  await db.contactMethod.updateMany({ where: { id, verifiedAt: null }, data: { tokenHash, tokenExpiresAt } });
}

export function findByConfirmationToken(db: StaffDb, tokenHash: string, now: Date) {
  return db.contactMethod.findFirst({
    where: { tokenHash, tokenExpiresAt: { gt: now } },
    include: { tenant: { select: { name: true } }, createdBy: { select: { name: true } } },
  });
}

/** Uses the link up: of two clicks exactly one returns true. */
export async function spendConfirmationToken(db: StaffDb, tokenHash: string, now: Date): Promise<boolean> {
  const { count } = await db.contactMethod.updateMany({
    where: { tokenHash, tokenExpiresAt: { gt: now } },
    data: { verifiedAt: now, tokenHash: null, tokenExpiresAt: null },
  });
  return count === 1;
}

export async function findNoteMail(db: TenantDb, tenantId: string, userId: string): Promise<NoteMail> {
  const place = await db.membership.findUniqueOrThrow({
    where: { tenantId_userId: { tenantId, userId } },
    select: { noteMail: true },
  });
  return place.noteMail;
}

export async function writeNoteMail(
  db: TenantDb,
  tenantId: string,
  userId: string,
  noteMail: NoteMail,
): Promise<void> {
  await db.membership.updateMany({ where: { tenantId, userId }, data: { noteMail } });
}
