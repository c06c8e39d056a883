import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";

export const person = { select: { id: true, name: true, email: true, timeZone: true } } as const;

/** More people than decide for one tenant. */
const MOST_COORDINATORS = 100;

/** All that deciding about a window needs to know of one tenant's part in an upgrade. */
export const partSelect = {
  id: true,
  tenantId: true,
  state: true,
  deferrals: true,
  upgrade: {
    select: {
      slug: true,
      title: true,
      crewId: true,
      expectedMinutes: true,
      firstPossibleAt: true,
      stagingAt: true,
      decideBy: true,
      appliedBy: true,
      confirmsAtOnce: true,
      representative: { select: { user: person } },
    },
  },
  tenant: {
    select: {
      id: true,
      slug: true,
      name: true,
      timeZone: true,
      integrationType: true,
      representative: { select: { user: person } },
      memberships: {
        where: { role: { not: "reader" } },
        select: { user: person },
        take: MOST_COORDINATORS,
      },
    },
  },
  proposals: {
    orderBy: { version: "desc" },
    take: 1,
    select: { id: true, version: true, side: true, state: true, expiresAt: true, author: person },
  },
  windows: {
    where: { state: "confirmed" },
    take: 1,
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      wallStart: true,
      method: true,
      sequence: true,
      contactMethodId: true,
      contactMethod: { select: { label: true, address: true } },
      phases: { take: 1, select: { phase: true } },
    },
  },
} as const;

/** A tenant's part in an upgrade, as addresses name the two. */
export type PartNamed = { tenant: { id: string } | { slug: string }; upgrade: { slug: string } };

/** A tenant's part in an upgrade with the newest offer and the window that stands; null when there is none. */
export function findPart(db: ScopedDb, where: { id: string } | PartNamed) {
  return db.upgradeEnrollment.findFirst({ where, select: partSelect });
}
export type PartRecord = NonNullable<Awaited<ReturnType<typeof findPart>>>;
export type StandingWindow = PartRecord["windows"][number];

/** The id of the tenant's part in an upgrade, or null. */
export async function findPartId(db: ScopedDb, where: PartNamed): Promise<string | null> {
  const found = await db.upgradeEnrollment.findFirst({ where, select: { id: true } });
  return found?.id ?? null;
}

/** Makes every decision about one part wait for the one before it, so that each sees what the last one left. */
export async function lockPart(db: ScopedDb, enrollmentId: string): Promise<void> {
  await db.$queryRaw`select 1 from upgrade_enrollment where id = ${enrollmentId}::uuid for no key update`;
}

/** Says whose move it is from now on. */
export async function setPosition(
  db: ScopedDb,
  enrollmentId: string,
  state: PartRecord["state"],
  waitingSince: Date,
): Promise<void> {
  await db.upgradeEnrollment.update({ where: { id: enrollmentId }, data: { state, waitingSince } });
}

/** More contact methods than a tenant may have. */
const MOST_CONTACTS = 50;

/** The tenant's verified contact methods, by label. */
export function findVerifiedContacts(db: ScopedDb, tenantId: string) {
  return db.contactMethod.findMany({
    where: { tenantId, verifiedAt: { not: null } },
    select: { id: true, label: true, address: true },
    orderBy: [{ label: "asc" }, { id: "asc" }],
    take: MOST_CONTACTS,
  });
}

/** One of the tenant's contact methods, or null. */
export function findContact(db: ScopedDb, tenantId: string, id: string) {
  return db.contactMethod.findFirst({
    where: { tenantId, id },
    select: { id: true, label: true, address: true, verifiedAt: true },
  });
}
