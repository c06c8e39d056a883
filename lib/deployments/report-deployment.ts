import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { placeOf, recordEvent } from "./record-event.ts";
import { refuseFuture } from "./report-event.ts";
import { productName } from "./rules.ts";
import type { NewDeployment } from "./schema-api.ts";
import type { DeploymentAnswer } from "./schema-api-answers.ts";
import {
  findOrInsertDeployment,
  findRelease,
  findReported,
  findTenantAndEnvironment,
  markOutOfTrain,
  type ReportedDeployment,
  updatePlan,
} from "./store-api.ts";
import { toDeploymentAnswer } from "./to-answer.ts";

/**
 * The deployment of a release to an environment of a tenant: made unless it is there, and started if that is said.
 * Throws DomainError `invalid_input` for an unknown tenant, environment or release, `conflict` for another plan once it has started.
 */
export async function reportDeployment(
  db: StaffDb,
  ctx: ApiTokenContext,
  input: NewDeployment,
): Promise<{ isNew: boolean; deployment: DeploymentAnswer }> {
  const { startedAt, plannedAt, reference } = input;
  if (startedAt) refuseFuture("startedAt", startedAt, ctx.now);
  const destination = await findDestination(db, input);
  const { id, isNew } = await findOrInsertDeployment(db, destination, plannedAt ?? startedAt ?? ctx.now);
  const found = await findReported(db, id);
  if (!found) throw notFound();
  const deployment = plannedAt && !isNew ? await replan(ctx, db, found, plannedAt) : found;
  if (isNew) {
    await recordAudit(db, ctx, {
      tenantId: destination.tenantId,
      action: "deployment.created",
      objectType: "deployment",
      objectId: id,
      summary: `reported ${placeOf(deployment)}`,
      after: { reference, plannedAt: deployment.plannedAt.toISOString() },
    });
  }
  if (!startedAt) return { isNew, deployment: toDeploymentAnswer(deployment) };
  const started = await recordEvent(db, ctx, id, {
    ...{ reference, kind: "stage_reached", stage: "provisioning", occurredAt: startedAt },
    ...{ useCaseId: null, passed: null, detail: "" },
  });
  return { isNew, deployment: toDeploymentAnswer(started.deployment) };
}

/** Another plan holds until the deployment sets out. */
async function replan(
  ctx: ApiTokenContext,
  db: StaffDb,
  deployment: ReportedDeployment,
  plannedAt: Date,
): Promise<ReportedDeployment> {
  const before = deployment.plannedAt.toISOString();
  if (plannedAt.toISOString() === before) return deployment;
  if (!(await updatePlan(db, deployment.id, plannedAt)))
    throw refused("conflict", "plannedAt", `It has started; it was planned for ${before}.`);
  await recordAudit(db, ctx, {
    tenantId: deployment.tenantId,
    action: "deployment.replanned",
    objectType: "deployment",
    objectId: deployment.id,
    summary: `planned ${placeOf(deployment)} for another time`,
    before: { plannedAt: before },
    after: { plannedAt: plannedAt.toISOString() },
  });
  return { ...deployment, plannedAt };
}

async function findDestination(db: StaffDb, input: NewDeployment) {
  const { component, version, tenant: slug, environment: kind, outOfTrain } = input;
  const release = await findRelease(db, component, version);
  if (!release) {
    const words = `The portal does not know ${productName[component]} ${version}. Import the release, or write its note, first.`;
    throw refused("invalid_input", "version", words);
  }
  const tenant = await findTenantAndEnvironment(db, slug, kind);
  if (!tenant) throw refused("invalid_input", "tenant", `There is no client “${slug}”.`);
  const [environment] = tenant.environments;
  if (!environment)
    throw refused("invalid_input", "environment", `${tenant.name} has no environment “${kind}”.`);
  if (outOfTrain && !release.outOfTrain) await markOutOfTrain(db, release.id);
  return { tenantId: tenant.id, environmentId: environment.id, releaseId: release.id };
}

function refused(code: "invalid_input" | "conflict", field: string, message: string): DomainError {
  return new DomainError(code, message, { [field]: [message] });
}
