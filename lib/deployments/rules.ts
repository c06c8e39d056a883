import type { Component, DeploymentStage, EnvironmentKind } from "#lib/db/generated/enums.ts";
import type { StageReached, Stop } from "./schema.ts";

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

export function inTrainOrder<T extends { environment: EnvironmentKind }>(stops: T[]): T[] {
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

/** The stages of every deployment, in their order. */
export const stagesInOrder = ["provisioning", "validating", "integrating", "draining", "complete"] as const;

export const stageName: Record<(typeof stagesInOrder)[number], string> = {
  provisioning: "Provisioning",
  validating: "Validating",
  integrating: "Integrating",
  draining: "Draining",
  complete: "Complete",
};

/** Each stage once, by its first report, in the order of the stages: reports may come twice and out of order. */
export function firstOfEachStage(reports: StageReached[]): StageReached[] {
  return stagesInOrder.flatMap((stage) => {
    const ofStage = reports.filter((report) => report.stage === stage);
    return ofStage.toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(0, 1);
  });
}

export function isHeld({ stage, heldAt }: Stop): boolean {
  return heldAt !== null && stage !== "complete" && stage !== "rolled_back";
}

/** How a stop stands, in a word: "done", "held", "automated tests running". */
export function stopWords(stop: Stop): string {
  return isHeld(stop) ? "held" : stageWords[stop.stage];
}

/** The instant that a stop is told by: what happened last, else the plan. */
export function stopAt(stop: Stop): Date {
  const held = isHeld(stop) ? stop.heldAt : null;
  return stop.rolledBackAt ?? stop.completedAt ?? held ?? stop.startedAt ?? stop.plannedAt;
}
