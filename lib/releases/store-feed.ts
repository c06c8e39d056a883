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

/** Whose feed it is: a person of a tenant. */
export type FeedReader = { tenantId: string; userId: string };

/** From one instant up to another, either of them open. */
export type Span = { since: Date | null; until: Date | null };

/** The tenant's notes, newest first, older than `before`: read from its own audience rows, which are in that order. */
export async function findFeed(
  db: TenantDb,
  { tenantId, userId }: FeedReader,
  { filter, span, before, take }: { filter: FeedFilter; span: Span; before: Cursor | null; take: number },
) {
  const rows = await db.releaseNoteAudience.findMany({
    where: {
      tenantId,
      publishedAt: within(span),
      ...(before && olderThan(before)),
      ...(filter.state === "unread" && { reads: { none: { userId } } }),
      note: narrowed(filter, tenantId),
    },
    select: {
      note: { select: feedColumns(tenantId) },
      reads: { where: { userId }, select: { readAt: true }, take: 1 },
    },
    orderBy: [{ publishedAt: "desc" }, { noteId: "desc" }],
    take,
  });
  return rows.map(({ note, reads }) => ({ ...note, isUnread: reads.length === 0 }));
}

function narrowed({ component, kind, type, environment, state }: FeedFilter, tenantId: string) {
  const ofOurs = { tenantId, rolledBackAt: { not: null } };
  const release = {
    ...(component && { component }),
    ...(kind && { kind }),
    ...(environment && {
      deployments: { some: { tenantId, environment: { kind: environment }, completedAt: { not: null } } },
    }),
  };
  return {
    ...(Object.keys(release).length > 0 && { release }),
    ...(type && { changeTypes: { has: type } }),
    ...(state === "action" && { actionRequired: { not: "" }, status: "published" }),
    ...(state === "taken_back" && {
      OR: [{ status: "withdrawn" }, { release: { deployments: { some: ofOurs } } }],
    }),
  } satisfies Prisma.ReleaseNoteWhereInput;
}

function within({ since, until }: Span) {
  return { ...(since && { gte: since }), ...(until && { lt: until }) };
}

function olderThan({ at, id }: Cursor) {
  return { OR: [{ publishedAt: { lt: at } }, { publishedAt: at, noteId: { lt: id } }] };
}

/** How many notes were published to the tenant since. */
export function countSince(db: TenantDb, tenantId: string, since: Date): Promise<number> {
  return db.releaseNoteAudience.count({ where: { tenantId, publishedAt: { gt: since } } });
}

export type FeedRecord = Awaited<ReturnType<typeof findFeed>>[number];
