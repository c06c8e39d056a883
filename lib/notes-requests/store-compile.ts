import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

const note = {
  headline: true,
  summary: true,
  impact: true,
  actionRequired: true,
  bodyMarkdown: true,
  status: true,
  withdrawnReason: true,
  publishedAt: true,
  release: { select: { id: true, component: true, version: true, kind: true } },
} as const;

/** Notes that the tenant could read, published in the range, oldest first. */
export function findNotesPublished(db: StaffDb, tenantId: string, from: Date, until: Date, take: number) {
  return db.releaseNote.findMany({
    where: {
      status: { in: ["published", "withdrawn"] },
      publishedAt: { gte: from, lt: until },
      audience: { some: { tenantId } },
    },
    select: note,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take,
  });
}

export type CompiledNote = Awaited<ReturnType<typeof findNotesPublished>>[number];

/** A deployment of the tenant with its checks, and the note on its release if the tenant could read it. */
export async function findDeployment(db: StaffDb, tenantId: string, id: string) {
  const deployment = await db.deployment.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id } },
    select: {
      stage: true,
      plannedAt: true,
      startedAt: true,
      completedAt: true,
      rolledBackAt: true,
      rollbackReason: true,
      environment: { select: { kind: true } },
      release: { select: { id: true, component: true, version: true } },
      checks: {
        select: { passed: true, detail: true, checkedAt: true, useCase: { select: { name: true } } },
        orderBy: { checkedAt: "asc" },
      },
    },
  });
  const [found] = await db.releaseNote.findMany({
    where: {
      releaseId: deployment.release.id,
      status: { in: ["published", "withdrawn"] },
      audience: { some: { tenantId } },
    },
    select: note,
    take: 1,
  });
  return { deployment, note: found ?? null };
}

export type CompiledDeployment = Awaited<ReturnType<typeof findDeployment>>["deployment"];
