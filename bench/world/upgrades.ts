import type { Prisma } from "#lib/db/generated/client.ts";
import { slugOf } from "#lib/upgrades/rules.ts";
import { idOf } from "../../prisma/seed/ids.ts";
import { pick } from "./pick.ts";
import { worldSize } from "./size.ts";
import { representatives } from "./staff.ts";
import { plusDays } from "./time.ts";

export type UpgradeFate = "completed" | "agreed" | "open";

/** Long enough for one crew to serve every tenant in turn, and to end before the next upgrade's first window. */
const SEASON_DAYS = 40;
const crewNames = ["Crew North", "Crew South", "Crew East", "Crew West"];

export const crews = crewNames.map((name) => ({ id: idOf("bench crew", name), name }));

/** The upgrades, oldest first: those behind everybody, those agreed, and the one still negotiated. */
export function upgrades(today: Date) {
  const { completedUpgrades, agreedUpgrades, openUpgrades } = worldSize;
  return Array.from({ length: completedUpgrades + agreedUpgrades + openUpgrades }, (_, number) => {
    const fate: UpgradeFate =
      number < completedUpgrades
        ? "completed"
        : number < completedUpgrades + agreedUpgrades
          ? "agreed"
          : "open";
    const season = number - completedUpgrades;
    return { number, fate, row: upgrade(number, plusDays(today, season * SEASON_DAYS + 5)) };
  });
}

export type BenchUpgrade = ReturnType<typeof upgrades>[number];

function upgrade(number: number, firstPossibleAt: Date): Prisma.UpgradeCreateManyInput & UpgradeDates {
  const title = `Realtime Engine database ${number + 10}`;
  return {
    id: idOf("bench upgrade", number),
    slug: slugOf(title),
    title,
    component: "realtime_engine",
    what: "The database behind the Realtime Engine moves to its next major version, with its data.",
    why: "The version in use leaves support, and the next one halves the time that new instances take to start.",
    impact: "While the engine is out of line, active mitigations and data collection are offline.",
    expectedMinutes: 45,
    firstPossibleAt,
    decideBy: plusDays(firstPossibleAt, 20),
    appliedBy: plusDays(firstPossibleAt, SEASON_DAYS - 2),
    crewId: pick(crews, number).id,
    representativeId: pick(representatives, number).id,
    deputyId: pick(representatives, number + 1).id,
    announcedAt: plusDays(firstPossibleAt, -SEASON_DAYS * 3),
    announcedById: pick(representatives, number).id,
  };
}

type UpgradeDates = { id: string; slug: string; crewId: string; firstPossibleAt: Date; announcedAt: Date };
