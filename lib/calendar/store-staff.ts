import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";

/** More crews, people and upgrades than the vendor has at a time. */
const MOST_CREWS = 50;
const MOST_PEOPLE = 200;
const MOST_UPGRADES = 200;
const MOST_BLACKOUTS = 1000;

/** Every crew, by name. */
export function findCrews(db: StaffDb): Promise<{ id: string; name: string }[]> {
  return db.crew.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_CREWS,
  });
}

/** Every crew, by name, with its upgrades that may have windows from `since` on. */
export function findCrewsWithUpgrades(db: StaffDb, since: Date) {
  return db.crew.findMany({
    select: {
      id: true,
      name: true,
      upgrades: {
        where: { appliedBy: { gt: since } },
        select: {
          slug: true,
          title: true,
          crewId: true,
          expectedMinutes: true,
          appliedBy: true,
          announcedAt: true,
        },
        orderBy: [{ announcedAt: "desc" }, { id: "asc" }],
        take: MOST_UPGRADES,
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_CREWS,
  });
}
export type UpgradeRecord = Awaited<ReturnType<typeof findCrewsWithUpgrades>>[number]["upgrades"][number];

/** The vendor's people who may represent a tenant or an upgrade, by name. */
export function findRepresentatives(db: StaffDb) {
  return db.staffMember.findMany({
    where: { role: { not: "operator" } },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    take: MOST_PEOPLE,
  });
}

/** Everybody's blackouts that touch a time, the vendor's first, then by their start. */
export function findAllBlackouts(db: StaffDb, { startsAt, endsAt }: TimeSpan) {
  return db.blackoutPeriod.findMany({
    where: { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: {
      id: true,
      tenantId: true,
      startsAt: true,
      endsAt: true,
      strength: true,
      reason: true,
      tenant: { select: { name: true } },
    },
    orderBy: [{ tenantId: { sort: "asc", nulls: "first" } }, { startsAt: "asc" }, { id: "asc" }],
    take: MOST_BLACKOUTS,
  });
}
export type BlackoutRecord = Awaited<ReturnType<typeof findAllBlackouts>>[number];

/** What narrows a calendar: null leaves all. */
export type StaffScope = { crewId: string | null; staffId: string | null; upgradeSlug: string | null };

/** The windows of a scope: one crew's, those of the tenants and upgrades a person looks after, one upgrade's. */
export function windowsOf({ crewId, staffId, upgradeSlug }: StaffScope): Prisma.MaintenanceWindowWhereInput {
  return { ...(crewId && { crewId }), ...partOf(staffId, upgradeSlug) };
}

/** The open offers of a scope. */
export function offersOf({ crewId, staffId, upgradeSlug }: StaffScope): Prisma.WindowProposalWhereInput {
  return { AND: [crewId ? { enrollment: { upgrade: { crewId } } } : {}, partOf(staffId, upgradeSlug)] };
}

function partOf(staffId: string | null, upgradeSlug: string | null) {
  const looksAfter = { OR: [{ representativeId: staffId ?? "" }, { deputyId: staffId ?? "" }] };
  return {
    ...(upgradeSlug && { enrollment: { upgrade: { slug: upgradeSlug } } }),
    ...(staffId && { OR: [{ tenant: looksAfter }, { enrollment: { upgrade: looksAfter } }] }),
  };
}
