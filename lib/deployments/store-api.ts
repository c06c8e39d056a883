import "server-only";
import type { Cursor } from "#lib/audit/cursor.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Component, DeploymentStage, EnvironmentKind } from "#lib/db/generated/enums.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { DerivedState } from "./derive-state.ts";

const reported = {
  id: true,
  tenantId: true,
  stage: true,
  plannedAt: true,
  startedAt: true,
  completedAt: true,
  rolledBackAt: true,
  rollbackReason: true,
  heldAt: true,
  heldReason: true,
  environment: { select: { kind: true } },
  tenant: { select: { slug: true, name: true } },
  release: { select: { id: true, component: true, version: true, outOfTrain: true } },
  checks: {
    select: { passed: true, detail: true, checkedAt: true, useCase: { select: { name: true } } },
    orderBy: { useCase: { name: "asc" } },
  },
} as const;

export function findReported(db: StaffDb, id: string) {
  return db.deployment.findUnique({ where: { id }, select: reported });
}

export type ReportedDeployment = NonNullable<Awaited<ReturnType<typeof findReported>>>;

/** Keeps others from reporting on the deployment until the transaction ends. */
export async function lockDeployment(db: StaffDb, id: string): Promise<void> {
  await db.$queryRaw`select 1 from deployment where id = ${id}::uuid for update`;
}

type Filter = {
  tenant?: string | undefined;
  component?: Component | undefined;
  version?: string | undefined;
  environment?: EnvironmentKind | undefined;
  stage?: DeploymentStage | undefined;
  since?: Date | undefined;
};

/** Latest plan first. */
export function findReportedPage(db: StaffDb, filter: Filter, after: Cursor | null, take: number) {
  const { tenant, component, version, environment, stage, since } = filter;
  const where: Prisma.DeploymentWhereInput = {
    ...(tenant && { tenant: { slug: tenant } }),
    ...((component || version) && {
      release: { ...(component && { component }), ...(version && { version }) },
    }),
    ...(environment && { environment: { kind: environment } }),
    ...(stage && { stage }),
    AND: [
      since ? { plannedAt: { gte: since } } : {},
      after ? { OR: [{ plannedAt: { lt: after.at } }, { plannedAt: after.at, id: { gt: after.id } }] } : {},
    ],
  };
  return db.deployment.findMany({
    where,
    select: reported,
    orderBy: [{ plannedAt: "desc" }, { id: "asc" }],
    take,
  });
}

export function findRelease(db: StaffDb, component: Component, version: string) {
  return db.release.findUnique({
    where: { component_version: { component, version } },
    select: { id: true, outOfTrain: true },
  });
}

/** Plans a deployment for another time; false once it has set out. */
export async function updatePlan(db: StaffDb, id: string, plannedAt: Date): Promise<boolean> {
  const { count } = await db.deployment.updateMany({ where: { id, stage: "planned" }, data: { plannedAt } });
  return count === 1;
}

export async function markOutOfTrain(db: StaffDb, releaseId: string): Promise<void> {
  await db.release.update({ where: { id: releaseId }, data: { outOfTrain: true } });
}

export function findTenantAndEnvironment(db: StaffDb, slug: string, kind: EnvironmentKind) {
  return db.tenant.findUnique({
    where: { slug },
    select: { id: true, name: true, environments: { where: { kind }, select: { id: true } } },
  });
}

type Destination = { tenantId: string; environmentId: string; releaseId: string };

/** The deployment of a release to an environment, made unless it is there; of two at once one makes it. */
export async function findOrInsertDeployment(
  db: StaffDb,
  destination: Destination,
  plannedAt: Date,
): Promise<{ id: string; isNew: boolean }> {
  const [made] = await db.deployment.createManyAndReturn({
    data: [{ ...destination, plannedAt, stage: "planned" }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made) return { id: made.id, isNew: true };
  const { id } = await db.deployment.findUniqueOrThrow({
    where: { tenantId_environmentId_releaseId: destination },
    select: { id: true },
  });
  return { id, isNew: false };
}

export async function saveState(
  db: StaffDb,
  { tenantId, id }: { tenantId: string; id: string },
  { checks: _, ...state }: DerivedState,
): Promise<void> {
  await db.deployment.update({ where: { tenantId_id: { tenantId, id } }, data: state });
}
