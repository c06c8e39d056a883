import type { Prisma } from "#lib/db/generated/client.ts";
import type { EnrollmentState } from "#lib/db/generated/enums.ts";
import { slugOf } from "#lib/upgrades/rules.ts";
import { addDays, at, today, workdayUntil } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { type DemoUser, deniz, marcus, rosa } from "./people.ts";
import { tenantId, tenants } from "./tenants.ts";
import { upgradeTexts } from "./upgrade-texts.ts";

export const crews = { north: "Crew North", south: "Crew South" };
const crewIdOf = (name: string): string => idOf("crew", name);

/** Days are counted from today; 0 is today. */
export type DemoUpgrade = (typeof upgradeTexts)["database"] & {
  crew: string;
  representative: DemoUser;
  deputy: DemoUser;
  announced: number;
  /** When staging has it; left out where no staging was needed. */
  staging?: number;
  firstPossible: number;
  decideBy: number;
  appliedBy: number;
  tenants: string[];
};

/** In negotiation: announced 16 days ago. */
export const database: DemoUpgrade = {
  ...upgradeTexts.database,
  crew: crews.north,
  representative: rosa,
  deputy: deniz,
  announced: -16,
  staging: -2,
  firstPossible: 2,
  decideBy: 6,
  appliedBy: 40,
  tenants: [
    "acme-bank",
    "harborline-outfitters",
    "companhia-paulista-de-viagens",
    "qandil-health",
    "kereru-ticketing",
  ],
};

/** Just announced: nobody has answered. */
export const worker: DemoUpgrade = {
  ...upgradeTexts.worker,
  crew: crews.north,
  representative: deniz,
  deputy: rosa,
  announced: -3,
  staging: 7,
  firstPossible: 14,
  decideBy: 21,
  appliedBy: 62,
  tenants: ["acme-bank", "rangoli-marketplace", "kereru-ticketing"],
};

/** Agreed by the one tenant that has it first: its night is tonight. */
export const sessions: DemoUpgrade = {
  ...upgradeTexts.sessions,
  crew: crews.south,
  representative: rosa,
  deputy: marcus,
  announced: -20,
  firstPossible: -3,
  decideBy: 5,
  appliedBy: 30,
  tenants: ["kereru-ticketing"],
};

/** Completed last month by every tenant. */
export const eventStore: DemoUpgrade = {
  ...upgradeTexts.eventStore,
  crew: crews.south,
  representative: marcus,
  deputy: rosa,
  announced: -70,
  firstPossible: -52,
  decideBy: -48,
  appliedBy: -22,
  tenants: tenants.map(({ slug }) => slug),
};

export const upgrades = [eventStore, sessions, database, worker];

export const upgradeId = ({ title }: DemoUpgrade): string => idOf("upgrade", title);
export const enrollmentId = (upgrade: DemoUpgrade, slug: string): string =>
  idOf("enrollment", upgrade.title, slug);
export const crewId = (upgrade: DemoUpgrade): string => crewIdOf(upgrade.crew);
export const upgradeSlug = ({ title }: DemoUpgrade): string => slugOf(title);

/** The dates of an upgrade, on working days in the morning by its representative's clocks. */
export function datesOf(upgrade: DemoUpgrade, now: Date) {
  const morning = (days: number) =>
    at(workdayUntil(addDays(today(now), days)), "09:00", upgrade.representative.timeZone);
  return {
    announcedAt: morning(upgrade.announced),
    firstPossibleAt: morning(upgrade.firstPossible),
    decideBy: morning(upgrade.decideBy),
    appliedBy: morning(upgrade.appliedBy),
  };
}

function stagingAt({ staging, representative }: DemoUpgrade, now: Date): Date | null {
  return staging === undefined ? null : at(addDays(today(now), staging), "10:00", representative.timeZone);
}

export function crewRows(): Prisma.CrewCreateManyInput[] {
  return Object.values(crews).map((name) => ({ id: crewIdOf(name), name }));
}

export function upgradeRows(now: Date): Prisma.UpgradeCreateManyInput[] {
  return upgrades.map((upgrade) => ({
    id: upgradeId(upgrade),
    slug: upgradeSlug(upgrade),
    title: upgrade.title,
    component: "realtime_engine",
    what: upgrade.what,
    why: upgrade.why,
    impact: upgrade.impact,
    expectedMinutes: upgrade.expectedMinutes,
    ...datesOf(upgrade, now),
    stagingAt: stagingAt(upgrade, now),
    timeZone: upgrade.representative.timeZone,
    crewId: crewId(upgrade),
    representativeId: upgrade.representative.id,
    deputyId: upgrade.deputy.id,
    announcedById: upgrade.representative.id,
  }));
}

export type EnrollmentProgress = { state: EnrollmentState; waitingSince: Date };

/** Each tenant's part: it waits for the client since the announcement, unless its negotiation has come further. */
export function enrollmentRows(
  now: Date,
  progress: Map<string, EnrollmentProgress>,
): Prisma.UpgradeEnrollmentCreateManyInput[] {
  return upgrades.flatMap((upgrade) =>
    upgrade.tenants.map((slug) => ({
      id: enrollmentId(upgrade, slug),
      tenantId: tenantId(slug),
      upgradeId: upgradeId(upgrade),
      state: "awaiting_client" as const,
      waitingSince: datesOf(upgrade, now).announcedAt,
      ...progress.get(enrollmentId(upgrade, slug)),
    })),
  );
}
