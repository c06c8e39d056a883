import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { NewStep } from "./resolve-dates.ts";
import { MOST_TENANTS } from "./schema-announcement.ts";

const MOST_OPTIONS = 500;
/** More people than decide for one tenant. */
export const MOST_COORDINATORS = 100;

/** Members who decide about windows, and so are told. */
export const deciding = { role: { in: ["coordinator", "admin"] } } satisfies Prisma.MembershipWhereInput;

/** What an announcement may choose from. */
export async function findAnnouncementOptions(db: StaffDb) {
  const crews = await db.crew.findMany({ orderBy: { name: "asc" }, take: MOST_OPTIONS });
  const staff = await db.staffMember.findMany({
    where: { role: { in: ["representative", "administrator"] } },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
    take: MOST_OPTIONS,
  });
  const tenants = await db.tenant.findMany({
    select: {
      id: true,
      name: true,
      timeZone: true,
      integrationType: true,
      components: true,
      memberships: { where: deciding, select: { userId: true }, take: MOST_COORDINATORS },
    },
    orderBy: { name: "asc" },
    take: MOST_TENANTS,
  });
  return { crews, staff, tenants };
}

/** The chosen tenants that exist, each with the people who are told. */
export function findInvited(db: StaffDb, tenantIds: string[]) {
  return db.tenant.findMany({
    where: { id: { in: tenantIds } },
    select: {
      id: true,
      name: true,
      slug: true,
      integrationType: true,
      memberships: {
        where: deciding,
        select: { user: { select: { name: true, email: true, timeZone: true } } },
        take: MOST_COORDINATORS,
      },
    },
    orderBy: { name: "asc" },
    take: MOST_TENANTS,
  });
}
export type InvitedTenant = Awaited<ReturnType<typeof findInvited>>[number];

/** Whether the crew exists, and the deputy is one of the vendor's representatives. */
export async function findCrewAndDeputy(
  db: StaffDb,
  { crewId, deputyId }: { crewId: string; deputyId: string },
) {
  const crew = await db.crew.findUnique({ where: { id: crewId }, select: { id: true } });
  const deputy = await db.staffMember.findFirst({
    where: { userId: deputyId, role: { in: ["representative", "administrator"] } },
    select: { userId: true },
  });
  return { crew, deputy };
}

/** Writes an upgrade with its steps and one enrollment a tenant, all waiting for the client. */
export async function insertUpgrade(
  db: StaffDb,
  upgrade: Prisma.UpgradeUncheckedCreateInput & { announcedAt: Date },
  steps: NewStep[],
  tenantIds: string[],
): Promise<{ id: string; enrollments: { id: string; tenantId: string }[] }> {
  const { id } = await db.upgrade.create({ data: upgrade, select: { id: true } });
  await db.requiredAction.createMany({
    data: steps.map((step, index) => ({ ...step, upgradeId: id, position: index + 1 })),
  });
  const enrollments = await db.upgradeEnrollment.createManyAndReturn({
    data: tenantIds.map((tenantId) => ({ tenantId, upgradeId: id, waitingSince: upgrade.announcedAt })),
    select: { id: true, tenantId: true },
  });
  return { id, enrollments };
}
