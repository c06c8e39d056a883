import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { NotesRequestState } from "#lib/db/generated/enums.ts";
import type { ScopedDb, StaffDb, TenantDb } from "#lib/db/tenant-db.ts";
import { unanswered } from "./rules.ts";

const listed = {
  id: true,
  number: true,
  state: true,
  fromDay: true,
  untilDay: true,
  requestedAt: true,
  dueAt: true,
  answeredAt: true,
  requestedById: true,
  requestedBy: { select: { name: true } },
  owner: { select: { id: true, name: true } },
  deployment: {
    select: {
      environment: { select: { kind: true } },
      release: { select: { component: true, version: true } },
    },
  },
} as const satisfies Prisma.NotesRequestSelect;

const whole = {
  ...listed,
  tenantId: true,
  deploymentId: true,
  message: true,
  title: true,
  bodyMarkdown: true,
  bodyHtml: true,
  revision: true,
  submittedById: true,
  declinedReason: true,
  tenant: { select: { name: true, slug: true, timeZone: true } },
  requestedBy: { select: { name: true, email: true, timeZone: true } },
} as const satisfies Prisma.NotesRequestSelect;

/** Requests of a tenant are numbered and counted one after the other. */
export async function lockNumbers(db: TenantDb, tenantId: string): Promise<void> {
  await db.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended('notes_request ' || ${tenantId}, 0))) as locked`;
}

export async function readNumbers(
  db: TenantDb,
  tenantId: string,
): Promise<{ next: number; waiting: number }> {
  const last = await db.notesRequest.aggregate({ where: { tenantId }, _max: { number: true } });
  const waiting = await db.notesRequest.count({ where: { tenantId, state: { in: unanswered } } });
  return { next: (last._max.number ?? 0) + 1, waiting };
}

export function insertRequest(db: TenantDb, data: Prisma.NotesRequestUncheckedCreateInput) {
  return db.notesRequest.create({ data, select: listed });
}

export type ListedRecord = Awaited<ReturnType<typeof insertRequest>>;

/** Who answers for the tenant. */
export async function findRepresentative(db: TenantDb, tenantId: string) {
  const tenant = await db.tenant.findUniqueOrThrow({
    where: { id: tenantId },
    select: {
      representative: { select: { user: { select: { id: true, name: true, email: true, timeZone: true } } } },
    },
  });
  return tenant.representative.user;
}

/** The tenant's deployments that set out since, newest first. */
export function findOwnDeployments(db: TenantDb, tenantId: string, since: Date, take: number) {
  return db.deployment.findMany({
    where: { tenantId, startedAt: { gte: since } },
    select: {
      id: true,
      startedAt: true,
      environment: { select: { kind: true } },
      release: { select: { component: true, version: true } },
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take,
  });
}

export async function hasDeployment(db: TenantDb, tenantId: string, id: string): Promise<boolean> {
  return (await db.deployment.count({ where: { tenantId, id } })) === 1;
}

export function findOwnRequests(db: TenantDb, tenantId: string, take: number) {
  return db.notesRequest.findMany({
    where: { tenantId },
    select: listed,
    orderBy: { number: "desc" },
    take,
  });
}

export function findOwnRequest(db: TenantDb, tenantId: string, number: number) {
  return db.notesRequest.findUnique({ where: { tenantId_number: { tenantId, number } }, select: whole });
}

export function findDeskRequests(db: StaffDb, states: NotesRequestState[] | undefined, take: number) {
  return db.notesRequest.findMany({
    where: { ...(states && { state: { in: states } }) },
    select: { ...listed, tenant: { select: { name: true, slug: true } } },
    orderBy: states ? [{ dueAt: "asc" }, { id: "asc" }] : [{ requestedAt: "desc" }, { id: "desc" }],
    take,
  });
}

export function findRequest(db: ScopedDb, id: string) {
  return db.notesRequest.findUnique({ where: { id }, select: whole });
}

export type RequestRecord = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** Writes when the request is still in one of `states`, and at `revision` if one is named; false otherwise. */
export async function moveRequest(
  db: ScopedDb,
  id: string,
  when: { states: NotesRequestState[]; revision?: number },
  data: Prisma.NotesRequestUncheckedUpdateManyInput,
): Promise<boolean> {
  const { states, revision } = when;
  const { count } = await db.notesRequest.updateMany({
    where: { id, state: { in: states }, ...(revision !== undefined && { revision }) },
    data: { ...data, revision: { increment: 1 } },
  });
  return count === 1;
}
