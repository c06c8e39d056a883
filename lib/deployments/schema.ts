import type { Component, DeploymentStage, EnvironmentKind, ReleaseKind } from "#lib/db/generated/enums.ts";
import type { Week } from "#lib/time/week.ts";

/** Where a release stands in one of the tenant's environments; what was planned and what happened are kept apart. */
export type Stop = {
  environment: EnvironmentKind;
  stage: DeploymentStage;
  plannedAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  rolledBackAt: Date | null;
  rollbackReason: string | null;
  /** Held back before or between stages; null when it went on. */
  heldAt: Date | null;
  heldReason: string | null;
};

/** When the pipeline reported a stage. */
export type StageReached = { stage: DeploymentStage; at: Date };

/** The latest automated check of a use case before promotion. */
export type CheckResult = { useCase: string; passed: boolean; detail: string; checkedAt: Date };

/** A stop with what was reported on the way. */
export type StagedStop = Stop & { reached: StageReached[]; checks: CheckResult[] };

/** A release on its way through the tenant's environments, staging first. */
export type TrainRelease = {
  component: Component;
  version: string;
  kind: ReleaseKind;
  outOfTrain: boolean;
  /** The published note, when there is one for this tenant. */
  note: { slug: string; headline: string } | null;
  stops: Stop[];
};

/** What runs in one week, Monday to Sunday by the tenant's clocks. */
export type WeekTrain = { week: Week; releases: TrainRelease[] };
