import "server-only";
import { max, min } from "date-fns";
import type { Component, EnvironmentKind, ReleaseKind } from "#lib/db/generated/enums.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { Week } from "#lib/time/week.ts";
import { type DeployedRecord, findDeployedInWeek } from "./store-week.ts";

/** A thousand tenants, three environments, three releases: more are cut, earliest plans first. */
const MOST_DEPLOYMENTS = 10_000;

/** From the first to the last completion in one kind of environment. */
export type Reached = { environment: EnvironmentKind; from: Date; until: Date };

/** What a release did in a week, over all tenants. */
export type DeployedRelease = {
  id: string;
  component: Component;
  version: string;
  kind: ReleaseKind;
  outOfTrain: boolean;
  /** The tenants it was deployed to, whole or not. */
  tenantIds: string[];
  reached: Reached[];
  /** How many of its deployments were rolled back. */
  rolledBack: number;
};

const order: EnvironmentKind[] = ["staging", "non_production", "production"];

/** The releases that were deployed in the week, in the order in which they set out. */
export async function readDeployedReleases(db: StaffDb, week: Week): Promise<DeployedRelease[]> {
  const found = await findDeployedInWeek(db, week, MOST_DEPLOYMENTS);
  return [...Map.groupBy(found, ({ release }) => release.id).values()].flatMap((deployments) =>
    deployments.slice(0, 1).map(({ release }) => ({
      ...release,
      tenantIds: [...new Set(deployments.map(({ tenantId }) => tenantId))],
      reached: order.flatMap((environment) => reachedIn(environment, deployments)),
      rolledBack: deployments.filter(({ rolledBackAt }) => rolledBackAt).length,
    })),
  );
}

function reachedIn(environment: EnvironmentKind, deployments: DeployedRecord[]): Reached[] {
  const ends = deployments.flatMap(({ environment: { kind }, completedAt }) =>
    kind === environment && completedAt ? [completedAt] : [],
  );
  return ends.length === 0 ? [] : [{ environment, from: min(ends), until: max(ends) }];
}
