import type { Component, DeploymentStage, EnvironmentKind } from "#lib/db/generated/enums.ts";
import type { Stop } from "./schema.ts";

export const productName: Record<Component, string> = {
  realtime_engine: "Realtime Engine",
  spec_hub: "Spec Hub",
};

export const environmentName: Record<EnvironmentKind, string> = {
  staging: "Staging",
  non_production: "Non-production",
  production: "Production",
};

/** The order in which a release passes the environments. */
const passed: EnvironmentKind[] = ["staging", "non_production", "production"];

export function inTrainOrder(stops: Stop[]): Stop[] {
  return stops.toSorted((a, b) => passed.indexOf(a.environment) - passed.indexOf(b.environment));
}

/** What a stage means to the client, in a word. */
export const stageWords: Record<DeploymentStage, string> = {
  planned: "planned",
  provisioning: "fresh instances starting",
  validating: "automated tests running",
  integrating: "joining the request pool",
  draining: "old instances draining",
  complete: "done",
  rolled_back: "rolled back",
};

/** The instant that a stop is told by: what happened last, else the plan. */
export function stopAt(stop: Stop): Date {
  return stop.rolledBackAt ?? stop.completedAt ?? stop.startedAt ?? stop.plannedAt;
}
