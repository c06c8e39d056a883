import type { DeploymentEventKind, DeploymentStage } from "#lib/db/generated/enums.ts";

/** A report of the pipeline; `reference` is its own name for it. */
export type ReportedEvent = {
  reference: string;
  kind: DeploymentEventKind;
  stage: DeploymentStage | null;
  useCaseId: string | null;
  passed: boolean | null;
  detail: string;
  occurredAt: Date;
};

export type LatestCheck = { useCaseId: string; passed: boolean; detail: string; checkedAt: Date };

export type DerivedState = {
  stage: DeploymentStage;
  startedAt: Date | null;
  completedAt: Date | null;
  rolledBackAt: Date | null;
  rollbackReason: string | null;
  heldAt: Date | null;
  heldReason: string | null;
  /** The latest of each use case. */
  checks: LatestCheck[];
};

const order: DeploymentStage[] = [
  "planned",
  "provisioning",
  "validating",
  "integrating",
  "draining",
  "complete",
];

/**
 * Where a deployment stands, from everything that was reported of it: the same for every order in which the reports
 * came, and however often. The furthest stage counts; a rollback ends it, whatever comes late.
 */
export function deriveState(reported: ReportedEvent[]): DerivedState {
  const events = inOrder(reported);
  const reached = events.filter(({ kind }) => kind === "stage_reached");
  const rollback = events.find(({ kind }) => kind === "rolled_back");
  const furthest = Math.max(0, ...reached.map(({ stage }) => order.indexOf(stage ?? "planned")));
  const stage = rollback ? "rolled_back" : (order[furthest] ?? "planned");
  const completed = reached.find((event) => event.stage === "complete")?.occurredAt ?? null;
  const isAfterRollback = completed && rollback && completed > rollback.occurredAt;
  return {
    stage,
    startedAt: reached[0]?.occurredAt ?? null,
    completedAt: isAfterRollback ? null : completed,
    rolledBackAt: rollback?.occurredAt ?? null,
    rollbackReason: rollback?.detail || null,
    ...holdOf(events, stage),
    checks: latestChecks(events),
  };
}

/** Held as long as nothing went on after it. */
function holdOf(events: ReportedEvent[], stage: DeploymentStage) {
  const last = events.findLast(({ kind }) => kind !== "readiness_check");
  const isHeld = last?.kind === "held" && stage !== "complete" && stage !== "rolled_back";
  return isHeld
    ? { heldAt: last.occurredAt, heldReason: last.detail || null }
    : { heldAt: null, heldReason: null };
}

function latestChecks(events: ReportedEvent[]): LatestCheck[] {
  const latest = new Map<string, LatestCheck>();
  for (const { kind, useCaseId, passed, detail, occurredAt } of events) {
    if (kind !== "readiness_check" || useCaseId === null) continue;
    latest.set(useCaseId, { useCaseId, passed: passed === true, detail, checkedAt: occurredAt });
  }
  return [...latest.values()].toSorted((a, b) => (a.useCaseId < b.useCaseId ? -1 : 1));
}

/** What comes later among reports of one instant: resuming after holding, a failed check after a passed one. */
const weight = ({ kind, passed }: ReportedEvent) =>
  kind === "resumed" ? 2 : kind === "held" || passed === false ? 1 : 0;

/** Each report once, by when it happened. */
function inOrder(events: ReportedEvent[]): ReportedEvent[] {
  const once = new Map(events.map((event) => [event.reference, event]));
  return [...once.values()].toSorted(
    (a, b) =>
      a.occurredAt.getTime() - b.occurredAt.getTime() ||
      weight(a) - weight(b) ||
      (a.reference < b.reference ? -1 : 1),
  );
}
