import "server-only";
import type { DeploymentAnswer, EventAnswer } from "./schema-api-answers.ts";
import type { ReportedDeployment } from "./store-api.ts";
import type { EventRecord } from "./store-events.ts";

const text = (at: Date | null) => at?.toISOString() ?? null;

export function toDeploymentAnswer(found: ReportedDeployment): DeploymentAnswer {
  const { id, stage, rollbackReason, heldReason, release, tenant, environment } = found;
  return {
    id,
    component: release.component,
    version: release.version,
    outOfTrain: release.outOfTrain,
    tenant: tenant.slug,
    environment: environment.kind,
    stage,
    plannedAt: found.plannedAt.toISOString(),
    startedAt: text(found.startedAt),
    completedAt: text(found.completedAt),
    rolledBackAt: text(found.rolledBackAt),
    rollbackReason,
    heldAt: text(found.heldAt),
    heldReason,
    readiness: found.checks.map(({ useCase, passed, detail, checkedAt }) => ({
      useCase: useCase.name,
      passed,
      detail,
      checkedAt: checkedAt.toISOString(),
    })),
  };
}

const seen = ["stage_reached", "readiness_check"];

/** What was seen is a detail, why something was done a reason. */
export function toEventAnswer(found: EventRecord): EventAnswer {
  const { reference, kind, stage, useCase, passed, occurredAt, receivedAt } = found;
  const words = found.detail || null;
  const isSeen = seen.includes(kind);
  return {
    ...{ reference, kind, stage, passed },
    useCase: useCase?.name ?? null,
    detail: isSeen ? words : null,
    reason: isSeen ? null : words,
    occurredAt: occurredAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
  };
}
