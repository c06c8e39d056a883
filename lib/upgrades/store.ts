import "server-only";
import type { WindowState } from "#lib/db/generated/enums.ts";
import type { ScopedDb, StaffDb } from "#lib/db/tenant-db.ts";

const MOST_UPGRADES = 200;
/** Far more versions than a negotiation has. */
const MOST_OFFERS = 50;
/** Three states of each step. */
const MOST_PROGRESS = 60;
/** Windows that are to come or were done; a cancelled one or a night that failed leaves the part without. */
export const HELD: WindowState[] = ["confirmed", "completed", "completed_no_op"];
/** Windows of one part, one after the other, and the newest changes of one of them. */
const MOST_WINDOWS = 10;
const MOST_CHANGES = 50;

const named = { select: { name: true } } as const;
const dates = { firstPossibleAt: true, decideBy: true, appliedBy: true } as const;

const summary = {
  state: true,
  waitingSince: true,
  deferrals: true,
  _count: { select: { steps: true } },
  tenant: {
    select: {
      name: true,
      slug: true,
      timeZone: true,
      integrationType: true,
      representative: { select: { user: named } },
    },
  },
  upgrade: {
    select: {
      slug: true,
      title: true,
      component: true,
      expectedMinutes: true,
      ...dates,
      representative: { select: { user: named } },
    },
  },
  proposals: {
    orderBy: { version: "desc" },
    take: 1,
    select: { version: true, side: true, state: true, expiresAt: true, author: named },
  },
  windows: {
    where: { state: { in: HELD } },
    orderBy: { confirmedAt: "desc" },
    take: 1,
    select: { startsAt: true, endsAt: true, timeZone: true, wallStart: true, sequence: true },
  },
} as const;

const withSteps = {
  ...summary,
  upgrade: {
    select: {
      ...summary.upgrade.select,
      actions: {
        orderBy: { position: "asc" },
        select: { id: true, text: true, integrationType: true, dueAt: true },
      },
    },
  },
  steps: {
    orderBy: { at: "asc" },
    take: MOST_PROGRESS,
    select: { actionId: true, state: true, at: true, by: named },
  },
} as const;

const detail = {
  ...withSteps,
  upgrade: {
    select: {
      ...withSteps.upgrade.select,
      what: true,
      why: true,
      impact: true,
      representative: { select: { user: { select: { name: true, email: true } } } },
      stagingAt: true,
      deputy: { select: { user: named } },
    },
  },
  proposals: {
    orderBy: { version: "desc" },
    take: MOST_OFFERS,
    select: {
      id: true,
      version: true,
      side: true,
      state: true,
      message: true,
      createdAt: true,
      expiresAt: true,
      answeredAt: true,
      acceptedRank: true,
      answerReason: true,
      author: named,
      answeredBy: named,
      contactMethod: { select: { label: true } },
      choices: { orderBy: { rank: "asc" } },
    },
  },
  // Cancelled ones, too: what was agreed once stays readable.
  windows: {
    orderBy: { confirmedAt: "desc" },
    take: MOST_WINDOWS,
    select: {
      ...summary.windows.select,
      id: true,
      method: true,
      state: true,
      confirmedAt: true,
      confirmedBy: named,
      contactMethod: { select: { label: true } },
      changes: { orderBy: { sequence: "asc" }, take: -MOST_CHANGES, include: { by: named } },
    },
  },
} as const;

/** A tenant's parts in upgrades: what owes a move first, then by how long. */
export function findEnrollments(db: ScopedDb, tenantId: string) {
  return db.upgradeEnrollment.findMany({
    where: { tenantId },
    select: withSteps,
    orderBy: [{ state: "asc" }, { waitingSince: "asc" }, { id: "asc" }],
    take: MOST_UPGRADES,
  });
}
export type EnrollmentRecord = Awaited<ReturnType<typeof findEnrollments>>[number];
export type SummaryRecord = Omit<EnrollmentRecord, "steps" | "upgrade"> & {
  upgrade: Omit<EnrollmentRecord["upgrade"], "actions">;
};

type Part = { tenantSlug: string; upgradeSlug: string };
const wherePart = ({ tenantSlug, upgradeSlug }: Part) => ({
  tenant: { slug: tenantSlug },
  upgrade: { slug: upgradeSlug },
});

/** One part in short, or null. */
export function findPart(db: ScopedDb, part: Part): Promise<SummaryRecord | null> {
  return db.upgradeEnrollment.findFirst({ where: wherePart(part), select: summary });
}

/** One part with its whole negotiation, newest offer first; null when there is none. */
export function findNegotiation(db: ScopedDb, part: Part) {
  return db.upgradeEnrollment.findFirst({ where: wherePart(part), select: detail });
}
export type NegotiationRecord = NonNullable<Awaited<ReturnType<typeof findNegotiation>>>;

/** Announced upgrades, newest first, with how many tenants are in each state. */
export async function findUpgrades(db: StaffDb) {
  const upgrades = await db.upgrade.findMany({
    orderBy: [{ announcedAt: "desc" }, { id: "desc" }],
    take: MOST_UPGRADES,
    select: { id: true, slug: true, title: true, component: true, announcedAt: true, ...dates },
  });
  const counts = await db.upgradeEnrollment.groupBy({
    by: ["upgradeId", "state"],
    where: { upgradeId: { in: upgrades.map(({ id }) => id) } },
    _count: true,
  });
  return { upgrades, counts };
}

/** One upgrade by itself, or null. */
export function findUpgrade(db: StaffDb, slug: string) {
  return db.upgrade.findUnique({
    where: { slug },
    select: {
      ...detail.upgrade.select,
      id: true,
      announcedAt: true,
      confirmsAtOnce: true,
      crew: named,
    },
  });
}

/** The id of an upgrade, or null. */
export async function findUpgradeId(db: StaffDb, slug: string): Promise<string | null> {
  const found = await db.upgrade.findUnique({ where: { slug }, select: { id: true } });
  return found?.id ?? null;
}

/** Parts in upgrades by their ids, in no order. */
export function findSummaries(db: StaffDb, ids: string[]) {
  return db.upgradeEnrollment.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...summary },
    take: ids.length,
  });
}
