import "server-only";
import type { Cursor } from "#lib/audit/cursor.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import type { FeedFilter } from "./schema-feed.ts";

/** What a tenant may see of a note in a list. The tenant's scope hides re-ships and roll-backs that are not its own. */
export function feedColumns(tenantId: string) {
  return {
    id: true,
    slug: true,
    status: true,
    headline: true,
    summary: true,
    actionRequired: true,
    changeTypes: true,
    publishedAt: true,
    release: {
      select: {
        id: true,
        component: true,
        version: true,
        kind: true,
        outOfTrain: true,
        deployments: {
          where: { tenantId, rolledBackAt: { not: null } },
          select: { rolledBackAt: true },
          orderBy: { rolledBackAt: "desc" },
          take: 1,
        },
        reshipOf: { select: { version: true, note: { select: { slug: true } } } },
        reships: {
          where: { note: { audience: { some: { tenantId } } } },
          select: { version: true, note: { select: { slug: true } } },
          orderBy: { createdAt: "desc" },
          take: 1,
        },
      },
    },
  } as const satisfies Prisma.ReleaseNoteSelect;
}

/** What the database's policies say as well: published to this tenant, and not taken back from sight. */
export function readable(tenantId: string): Prisma.ReleaseNoteWhereInput {
  return { status: { in: ["published", "withdrawn"] }, audience: { some: { tenantId } } };
}

/** The tenant's notes, newest first, older than `before`. */
export function findFeed(
  db: TenantDb,
  tenantId: string,
  { filter, before, take }: { filter: FeedFilter; before: Cursor | null; take: number },
) {
  const { component, kind, type } = filter;
  return db.releaseNote.findMany({
    where: {
      ...readable(tenantId),
      publishedAt: { not: null },
      release: { ...(component && { component }), ...(kind && { kind }) },
      ...(type && { changeTypes: { has: type } }),
      ...(before && {
        OR: [{ publishedAt: { lt: before.at } }, { publishedAt: before.at, id: { lt: before.id } }],
      }),
    },
    select: feedColumns(tenantId),
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
  });
}

export type FeedRecord = Awaited<ReturnType<typeof findFeed>>[number];

/** One note that the tenant may read, or null. */
export function findReadableNote(db: TenantDb, tenantId: string, slug: string) {
  return db.releaseNote.findFirst({
    where: { ...readable(tenantId), slug },
    select: { ...feedColumns(tenantId), impact: true, bodyHtml: true },
  });
}
