import "server-only";
import { environmentName, inTrainOrder } from "#lib/deployments/rules.ts";
import type { MonthDay } from "#lib/time/month.ts";
import type { PlacedEntry } from "./place.ts";
import type { DeployedRecord } from "./store.ts";

/** A month's deployments, one entry for each day and environment. */
export function trainEntries(
  deployed: DeployedRecord[],
  days: MonthDay[],
  hrefOf: (day: string) => string,
): PlacedEntry[] {
  return days.flatMap((day) => {
    const ofDay = deployed.filter(({ at }) => at >= day.startsAt && at < day.endsAt);
    const byEnvironment = Map.groupBy(inTrainOrder(ofDay), ({ environment }) => environment);
    return [...byEnvironment].map(([environment, deployments]): PlacedEntry => {
      const releases = new Set(deployments.map(({ releaseId }) => releaseId)).size;
      const name = environmentName[environment];
      return {
        key: `train ${day.day} ${environment}`,
        kind: "train",
        span: { startsAt: day.startsAt, endsAt: day.endsAt },
        short: `${name}: ${releases}`,
        title: `${releases} ${releases === 1 ? "release" : "releases"} to ${name.toLowerCase()}`,
        when: "",
        notes: [progressWords(deployments)],
        href: hrefOf(day.day),
      };
    });
  });
}

function progressWords(deployments: DeployedRecord[]): string {
  const sum = (of: "count" | "done" | "rolledBack") =>
    deployments.reduce((total, record) => total + record[of], 0);
  const [count, done, rolledBack] = [sum("count"), sum("done"), sum("rolledBack")];
  if (done + rolledBack === 0) return `Release train: ${count} planned`;
  return `Release train: ${done} of ${count} done${rolledBack ? `, ${rolledBack} rolled back` : ""}`;
}
