import "server-only";
import type { Cursor } from "#lib/audit/cursor.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { LatestCheck, ReportedEvent } from "./derive-state.ts";

type Key = { tenantId: string; deploymentId: string };

export async function saveCheck(db: StaffDb, key: Key, check: LatestCheck): Promise<void> {
  const { useCaseId, ...result } = check;
  const unique = { ...key, useCaseId };
  await db.readinessCheck.upsert({
    where: { tenantId_deploymentId_useCaseId: unique },
    create: { ...unique, ...result },
    update: result,
  });
}

export function findUseCase(db: StaffDb, tenantId: string, name: string) {
  return db.useCase.findUnique({ where: { tenantId_name: { tenantId, name } }, select: { id: true } });
}

const kept = {
  reference: true,
  kind: true,
  stage: true,
  useCaseId: true,
  passed: true,
  detail: true,
  occurredAt: true,
  receivedAt: true,
  id: true,
  useCase: { select: { name: true } },
} as const;

/** Everything that was reported of a deployment; bounded where events are taken in. */
export function findAllEvents(db: StaffDb, tenantId: string, deploymentId: string) {
  return db.deploymentEvent.findMany({ where: { tenantId, deploymentId }, select: kept });
}

export type EventRecord = Awaited<ReturnType<typeof findAllEvents>>[number];

/** In the order in which they happened. */
export function findEventPage(
  db: StaffDb,
  { tenantId, deploymentId }: Key,
  after: Cursor | null,
  take: number,
) {
  return db.deploymentEvent.findMany({
    where: {
      ...{ tenantId, deploymentId },
      ...(after && {
        OR: [{ occurredAt: { gt: after.at } }, { occurredAt: after.at, id: { gt: after.id } }],
      }),
    },
    select: kept,
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    take,
  });
}

export function insertEvent(
  db: StaffDb,
  key: Key,
  event: ReportedEvent,
  receivedAt: Date,
): Promise<EventRecord> {
  return db.deploymentEvent.create({ data: { ...key, ...event, receivedAt }, select: kept });
}
