import "server-only";
import { addMinutes } from "date-fns";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import type { ReportedEvent } from "./derive-state.ts";
import { recordEvent } from "./record-event.ts";
import type { NewEvent } from "./schema-api.ts";
import type { DeploymentAnswer, EventAnswer } from "./schema-api-answers.ts";
import { findReported, type ReportedDeployment } from "./store-api.ts";
import { findUseCase } from "./store-events.ts";
import { toDeploymentAnswer, toEventAnswer } from "./to-answer.ts";

/** How far the pipeline's clock may be ahead of ours. */
const AHEAD_MINUTES = 5;

/**
 * Takes in what became of a deployment; a reference that is known with the same facts changes nothing. Late and out of
 * order is right. Throws DomainError `not_found`, `invalid_input` (occurredAt, useCase), `conflict` (reference).
 */
export async function reportEvent(
  db: StaffDb,
  ctx: ApiTokenContext,
  deploymentId: string,
  input: NewEvent,
): Promise<{ isNew: boolean; event: EventAnswer; deployment: DeploymentAnswer }> {
  refuseFuture("occurredAt", input.occurredAt, ctx.now);
  const found = await findReported(db, deploymentId);
  if (!found) throw notFound();
  const recorded = await recordEvent(db, ctx, deploymentId, await toReported(db, found, input));
  return {
    isNew: recorded.isNew,
    event: toEventAnswer(recorded.event),
    deployment: toDeploymentAnswer(recorded.deployment),
  };
}

/** Throws DomainError `invalid_input` for what has not happened yet. */
export function refuseFuture(field: string, at: Date, now: Date): void {
  if (at <= addMinutes(now, AHEAD_MINUTES)) return;
  const message = `This lies more than ${AHEAD_MINUTES} minutes ahead of our clock. Report what has happened.`;
  throw new DomainError("invalid_input", message, { [field]: [message] });
}

async function toReported(
  db: StaffDb,
  { tenantId, tenant }: ReportedDeployment,
  input: NewEvent,
): Promise<ReportedEvent> {
  const { reference, kind, occurredAt } = input;
  const bare = { reference, kind, occurredAt, stage: null, useCaseId: null, passed: null };
  if (input.kind === "stage_reached") return { ...bare, stage: input.stage, detail: input.detail };
  if (input.kind !== "readiness_check") return { ...bare, detail: input.reason };
  const useCase = await findUseCase(db, tenantId, input.useCase);
  if (!useCase) {
    const message = `${tenant.name} has no use case “${input.useCase}”.`;
    throw new DomainError("invalid_input", message, { useCase: [message] });
  }
  return { ...bare, useCaseId: useCase.id, passed: input.passed, detail: input.detail };
}
