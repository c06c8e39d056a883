import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { beyond } from "./rules-steps.ts";
import type { StepTarget } from "./schema-steps.ts";

/** The tenant's part in an upgrade with all of its steps, asked of this tenant or not; null when there is none. */
export function findPartSteps(db: TenantDb, tenantId: string, upgradeSlug: string) {
  return db.upgradeEnrollment.findFirst({
    where: { tenantId, upgrade: { slug: upgradeSlug } },
    select: {
      id: true,
      tenantId: true,
      state: true,
      upgrade: {
        select: {
          title: true,
          actions: {
            select: { id: true, text: true, integrationType: true },
            orderBy: { position: "asc" },
          },
        },
      },
    },
  });
}

type Part = { id: string; tenantId: string };
type Mark = { state: StepTarget; at: Date; byId: string };

/** Records that steps reached a state; who was first counts. Returns how many had not reached it before. */
export async function insertReached(
  db: TenantDb,
  { id: enrollmentId, tenantId }: Part,
  actionIds: string[],
  mark: Mark,
): Promise<number> {
  const { count } = await db.stepProgress.createMany({
    data: actionIds.map((actionId) => ({ ...mark, tenantId, enrollmentId, actionId })),
    skipDuplicates: true,
  });
  return count;
}

/** Takes back what a step had reached beyond a state; returns how much that was. */
export async function deleteBeyond(
  db: TenantDb,
  { id: enrollmentId, tenantId }: Part,
  actionId: string,
  state: StepTarget,
): Promise<number> {
  const { count } = await db.stepProgress.deleteMany({
    where: { tenantId, enrollmentId, actionId, state: { in: beyond(state) } },
  });
  return count;
}
