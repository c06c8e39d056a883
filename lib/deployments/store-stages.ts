import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { stopColumns } from "./store.ts";

/** A deployment has five stages; a pipeline that tells some of them again stays within this. */
const MOST_REPORTS = 50;
/** More use cases than any tenant has. */
const MOST_CHECKS = 100;

/** The tenant's own deployments of one release, at most one an environment, with what was reported of each. */
export function findStagesOfRelease(db: TenantDb, tenantId: string, releaseId: string) {
  return db.deployment.findMany({
    where: { tenantId, releaseId },
    select: {
      ...stopColumns,
      events: {
        where: { kind: "stage_reached" },
        select: { stage: true, occurredAt: true },
        orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
        take: MOST_REPORTS,
      },
      checks: {
        select: { passed: true, detail: true, checkedAt: true, useCase: { select: { name: true } } },
        orderBy: { useCase: { name: "asc" } },
        take: MOST_CHECKS,
      },
    },
  });
}

export type StagesRecord = Awaited<ReturnType<typeof findStagesOfRelease>>[number];
