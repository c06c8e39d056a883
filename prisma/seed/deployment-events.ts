import { differenceInMinutes } from "date-fns";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { DeploymentStage } from "#lib/db/generated/enums.ts";
import { plusMinutes } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { configuredUseCaseRows } from "./organisations.ts";
import { releaseId } from "./releases.ts";
import { stories } from "./stories.ts";
import { environmentId, tenantId, tenants } from "./tenants.ts";

type DeploymentRow = Prisma.DeploymentCreateManyInput;
type EventRow = Prisma.DeploymentEventCreateManyInput;

const stages: DeploymentStage[] = ["provisioning", "validating", "integrating", "draining"];
/** From one stage to the next; the shortest deployment takes longer than all of them. */
const STAGE_MINUTES = 4;
/** After the automated tests began, and before the request pool takes traffic. */
const CHECK_MINUTES = 6;

/** What the pipeline would have reported of each deployment, so that its stage follows from its events. */
export function deploymentEventRows(deployments: DeploymentRow[]): EventRow[] {
  return deployments.flatMap((row) => [
    ...stageEvents(row),
    ...checkEvents(row),
    ...holdEvent(row),
    ...rollbackEvent(row),
  ]);
}

/** The latest check of each use case: each was checked once. */
export function readinessRows(deployments: DeploymentRow[]): Prisma.ReadinessCheckCreateManyInput[] {
  return deployments
    .flatMap(checkEvents)
    .flatMap(({ tenantId, deploymentId, useCaseId, passed, detail, occurredAt }) =>
      useCaseId && passed !== undefined && passed !== null
        ? [{ tenantId, deploymentId, useCaseId, passed, detail: detail ?? "", checkedAt: occurredAt }]
        : [],
    );
}

function stageEvents(row: DeploymentRow): EventRow[] {
  const { startedAt, completedAt } = row;
  if (!startedAt) return [];
  const start = new Date(startedAt);
  const passed = stages.slice(0, stagesPassed(row, start)).map((stage, index) => ({
    ...report(row, stage, plusMinutes(start, index * STAGE_MINUTES)),
    kind: "stage_reached" as const,
    stage,
  }));
  if (!completedAt) return passed;
  const complete = report(row, "complete", new Date(completedAt));
  return [...passed, { ...complete, kind: "stage_reached", stage: "complete" }];
}

function stagesPassed({ stage, completedAt, rolledBackAt }: DeploymentRow, start: Date): number {
  if (completedAt) return stages.length;
  if (!rolledBackAt) return stages.indexOf(stage) + 1;
  return 1 + Math.floor(differenceInMinutes(new Date(rolledBackAt), start) / STAGE_MINUTES);
}

const productions = new Set(tenants.map(({ slug }) => environmentId(slug, "production")));
const useCases = Map.groupBy(configuredUseCaseRows(), ({ tenantId }) => tenantId);

/** What a check found, by the tenant and the release that it held back. */
const findings = new Map(
  stories.flatMap((story) =>
    story.hold ? [[`${tenantId(story.hold.tenant)} ${releaseId(story)}`, story.hold] as const] : [],
  ),
);

/** Each use case of the tenant is checked before a release goes to production. */
function checkEvents(row: DeploymentRow): EventRow[] {
  if (!row.startedAt || !productions.has(row.environmentId)) return [];
  if (!row.heldAt && (row.stage === "provisioning" || row.stage === "validating")) return [];
  const at = plusMinutes(new Date(row.startedAt), CHECK_MINUTES);
  const finding = row.heldAt ? findings.get(`${row.tenantId} ${row.releaseId}`) : undefined;
  return (useCases.get(row.tenantId) ?? []).map(({ id, name }) => {
    const passed = finding?.useCase !== name;
    return {
      ...report(row, `check ${name}`, at),
      kind: "readiness_check",
      useCaseId: id ?? null,
      passed,
      detail: passed ? "Configuration loaded, rules answered as recorded." : finding.finding,
    };
  });
}

function holdEvent(row: DeploymentRow): EventRow[] {
  if (!row.heldAt) return [];
  return [{ ...report(row, "hold", new Date(row.heldAt)), kind: "held", detail: row.heldReason ?? "" }];
}

function rollbackEvent(row: DeploymentRow): EventRow[] {
  if (!row.rolledBackAt) return [];
  const detail = row.rollbackReason ?? "";
  return [{ ...report(row, "rollback", new Date(row.rolledBackAt)), kind: "rolled_back", detail }];
}

function report({ id, tenantId }: DeploymentRow, reference: string, occurredAt: Date) {
  const deploymentId = id ?? "";
  return {
    id: idOf("event", deploymentId, reference),
    tenantId,
    deploymentId,
    reference,
    occurredAt,
    receivedAt: occurredAt,
  };
}
