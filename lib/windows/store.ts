import "server-only";
import type { ScopedDb, StaffDb, TenantDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";

const person = { select: { id: true, name: true, email: true, timeZone: true } } as const;
const upgradeTerms = {
  select: {
    slug: true,
    title: true,
    crewId: true,
    expectedMinutes: true,
    firstPossibleAt: true,
    appliedBy: true,
    representative: { select: { user: person } },
  },
} as const;

/** A tenant's part in an upgrade, with what its windows must keep to and the newest offer; null when there is none. */
export function findEnrollment(db: TenantDb, tenantId: string, upgradeSlug: string) {
  return db.upgradeEnrollment.findFirst({
    where: { tenantId, upgrade: { slug: upgradeSlug } },
    select: {
      id: true,
      state: true,
      upgrade: upgradeTerms,
      tenant: { select: { representative: { select: { user: person } } } },
      proposals: {
        orderBy: { version: "desc" },
        take: 1,
        select: { version: true, state: true, expiresAt: true, author: { select: { name: true } } },
      },
    },
  });
}
export type EnrollmentRecord = NonNullable<Awaited<ReturnType<typeof findEnrollment>>>;

/** More contact methods than a tenant may have. */
const MOST_CONTACTS = 50;

/** The tenant's verified contact methods, by label. */
export function findVerifiedContacts(db: TenantDb, tenantId: string) {
  return db.contactMethod.findMany({
    where: { tenantId, verifiedAt: { not: null } },
    select: { id: true, label: true, address: true },
    orderBy: [{ label: "asc" }, { id: "asc" }],
    take: MOST_CONTACTS,
  });
}

/** One of the tenant's contact methods, or null. */
export function findContact(db: TenantDb, tenantId: string, id: string) {
  return db.contactMethod.findFirst({ where: { tenantId, id }, select: { label: true, verifiedAt: true } });
}

/** When the crew has a window, whoever it is for; a tenant learns the times and no more. */
export async function findCrewBusy(
  db: ScopedDb,
  crewId: string,
  { startsAt, endsAt }: TimeSpan,
): Promise<TimeSpan[]> {
  const rows = await db.$queryRaw<{ starts_at: Date; ends_at: Date }[]>`
    select starts_at, ends_at from crew_busy(${crewId}::uuid, ${startsAt}::timestamptz, ${endsAt}::timestamptz)`;
  return rows.map((row) => ({ startsAt: row.starts_at, endsAt: row.ends_at }));
}

/** The tenant's own confirmed windows in that time. */
export function findOwnWindows(
  db: ScopedDb,
  tenantId: string,
  { startsAt, endsAt }: TimeSpan,
): Promise<TimeSpan[]> {
  return db.maintenanceWindow.findMany({
    where: { tenantId, state: "confirmed", startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { startsAt: true, endsAt: true },
    orderBy: { startsAt: "asc" },
    take: 500,
  });
}

type NewOffer = {
  tenantId: string;
  enrollmentId: string;
  version: number;
  message: string;
  contactMethodId: string;
  authorId: string;
  createdAt: Date;
  expiresAt: Date;
  choices: {
    rank: number;
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    wallStart: string;
    method: "dns" | "service_worker" | "client_flag" | "maintenance_page" | "none";
    expectedRequests: number | null;
  }[];
};

/** Writes a client's offer; a lapsed one before it is closed. The index `one_open_proposal` refuses a second open one. */
export async function insertOffer(db: TenantDb, { choices, ...offer }: NewOffer): Promise<{ id: string }> {
  const { tenantId, enrollmentId, createdAt } = offer;
  await db.windowProposal.updateMany({
    where: { tenantId, enrollmentId, state: "proposed", expiresAt: { lte: createdAt } },
    data: { state: "expired" },
  });
  const { id } = await db.windowProposal.create({ data: { ...offer, side: "client" }, select: { id: true } });
  await db.proposalChoice.createMany({
    data: choices.map((choice) => ({ ...choice, tenantId, proposalId: id })),
  });
  return { id };
}

/** Says whose move it is from now on. */
export async function passMove(
  db: ScopedDb,
  enrollmentId: string,
  state: "awaiting_client" | "awaiting_vendor" | "agreed",
  waitingSince: Date,
): Promise<void> {
  await db.upgradeEnrollment.update({ where: { id: enrollmentId }, data: { state, waitingSince } });
}

/** An offer with all that answering it needs, or null. */
export function findOffer(db: StaffDb, id: string) {
  return db.windowProposal.findUnique({
    where: { id },
    select: {
      id: true,
      tenantId: true,
      enrollmentId: true,
      version: true,
      state: true,
      expiresAt: true,
      contactMethodId: true,
      contactMethod: { select: { label: true, address: true } },
      author: person,
      answeredBy: { select: { name: true } },
      choices: { orderBy: { rank: "asc" } },
      tenant: {
        select: { name: true, slug: true, timeZone: true, representative: { select: { user: person } } },
      },
      enrollment: { select: { upgrade: upgradeTerms } },
    },
  });
}
export type OfferRecord = NonNullable<Awaited<ReturnType<typeof findOffer>>>;
