import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";

/** Whose windows: a tenant's, those a person of the vendor's looks after, or a crew's. */
export type FeedScope = { tenantId: string } | { staffId: string } | { crewId: string };

/** A crew has a window or two a day. */
const MOST_WINDOWS = 500;

/** Agreed windows that had not ended by `since`, and those that were cancelled after it; earliest first. */
export async function findFeedWindows(db: ScopedDb, scope: FeedScope, since: Date) {
  const newestFirst = await db.maintenanceWindow.findMany({
    where: {
      AND: [
        whereOf(scope),
        {
          OR: [
            { state: { not: "cancelled" }, endsAt: { gt: since } },
            { state: "cancelled", changes: { some: { kind: "cancelled", at: { gt: since } } } },
          ],
        },
      ],
    },
    select: {
      id: true,
      sequence: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      method: true,
      state: true,
      confirmedAt: true,
      closedAt: true,
      changes: { orderBy: { sequence: "desc" }, take: 1, select: { at: true } },
      contactMethod: { select: { label: true } },
      tenant: { select: { name: true, slug: true } },
      enrollment: {
        select: {
          upgrade: {
            select: {
              title: true,
              representative: { select: { user: { select: { name: true, email: true } } } },
            },
          },
        },
      },
    },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: MOST_WINDOWS,
  });
  return newestFirst.reverse();
}
export type FeedWindowRecord = Awaited<ReturnType<typeof findFeedWindows>>[number];

function whereOf(scope: FeedScope): Prisma.MaintenanceWindowWhereInput {
  if ("tenantId" in scope || "crewId" in scope) return scope;
  const looksAfter = { OR: [{ representativeId: scope.staffId }, { deputyId: scope.staffId }] };
  return { OR: [{ tenant: looksAfter }, { enrollment: { upgrade: looksAfter } }] };
}

/** The name of a crew, or null. */
export async function findCrewName(db: ScopedDb, id: string): Promise<string | null> {
  const crew = await db.crew.findUnique({ where: { id }, select: { name: true } });
  return crew?.name ?? null;
}
