import { subDays } from "date-fns";
import { addDays, at, today } from "./calendar.ts";
import type { Telling } from "./telling-rows.ts";
import { tenantBySlug } from "./tenants.ts";
import { database, datesOf, enrollmentId, upgradeSlug } from "./upgrades.ts";

type Owed = Telling<"upgrade.nudged"> | Telling<"upgrade.undecided">;

/** Who has no window for the database yet was reminded of the decision; the one who never answered was also asked again. */
export function owedTellings(now: Date): Owed[] {
  const { decideBy } = datesOf(database, now);
  const { representative } = database;
  const nudgedAt = at(addDays(today(now), -4), "09:20", representative.timeZone);
  return [
    ...["qandil-health", "companhia-paulista-de-viagens"].map(
      (slug): Owed => ({
        ...about(slug),
        kind: "upgrade.undecided",
        onceKey: `${enrollmentId(database, slug)}:decide-by-7d`,
        at: subDays(decideBy, 7),
        payload: { ...owed(slug, now), near: "decide_by" },
      }),
    ),
    {
      ...about("qandil-health"),
      kind: "upgrade.nudged",
      onceKey: `${enrollmentId(database, "qandil-health")}:1`,
      at: nudgedAt,
      payload: {
        ...owed("qandil-health", now),
        representativeName: representative.name,
        nudgedAt: nudgedAt.toISOString(),
      },
    },
  ];
}

function about(slug: string) {
  const deciding = tenantBySlug(slug).members.filter(({ role }) => role !== "reader");
  return {
    tenant: slug,
    subjectType: "enrollment",
    subjectId: enrollmentId(database, slug),
    recipients: deciding.map(({ user: { email, name, timeZone } }) => ({ address: email, name, timeZone })),
  };
}

function owed(slug: string, now: Date) {
  const { announcedAt, decideBy, appliedBy } = datesOf(database, now);
  return {
    tenantName: tenantBySlug(slug).name,
    upgradeTitle: database.title,
    path: `/t/${slug}/upgrades/${upgradeSlug(database)}`,
    toAnswer: false,
    waitingSince: announcedAt.toISOString(),
    decideBy: decideBy.toISOString(),
    appliedBy: appliedBy.toISOString(),
  };
}
