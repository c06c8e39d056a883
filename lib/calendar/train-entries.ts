import "server-only";
import { environmentName, inTrainOrder } from "#lib/deployments/rules.ts";
import type { MonthDay } from "#lib/time/month.ts";
import type { PlacedEntry } from "./place.ts";
import type { DeployedRecord } from "./store.ts";

/** A month's deployments, one entry a day. */
export function trainEntries(
  deployed: DeployedRecord[],
  days: MonthDay[],
  hrefOf: (day: string) => string,
): PlacedEntry[] {
  return days.flatMap(({ day, startsAt, endsAt }): PlacedEntry[] => {
    const ofDay = deployed.filter(({ at }) => at >= startsAt && at < endsAt);
    const byEnvironment = [...Map.groupBy(inTrainOrder(ofDay), ({ environment }) => environment)];
    if (byEnvironment.length === 0) return [];
    const places = byEnvironment.map(([environment]) => environment);
    const short = [places.includes("staging") && "Staging", places.includes("production") && "Production"];
    return [
      {
        key: `train ${day}`,
        kind: "train",
        span: { startsAt, endsAt },
        short: short.filter(Boolean).join(", ") || environmentName.non_production,
        title: "Release train",
        when: "",
        notes: byEnvironment.map(
          ([environment, deployments]) => `${environmentName[environment]}: ${progressWords(deployments)}`,
        ),
        href: hrefOf(day),
      },
    ];
  });
}

/** "2 releases, 9 of 10 deployments done, 1 rolled back" */
function progressWords(deployments: DeployedRecord[]): string {
  const sum = (of: "count" | "done" | "rolledBack") =>
    deployments.reduce((total, record) => total + record[of], 0);
  const [count, done, rolledBack] = [sum("count"), sum("done"), sum("rolledBack")];
  const releases = new Set(deployments.map(({ releaseId }) => releaseId)).size;
  const progress = done + rolledBack === 0 ? `${count} planned` : `${done} of ${count} done`;
  const taken = rolledBack > 0 ? `, ${rolledBack} rolled back` : "";
  return `${releases} ${releases === 1 ? "release" : "releases"}, ${progress}${taken}`;
}
