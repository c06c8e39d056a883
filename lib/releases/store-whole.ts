import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { feedColumns, readable } from "./store-feed.ts";

/** The newest notes that the tenant may read with all their texts, or the one with that slug. */
export function findWholeNotes(
  db: TenantDb,
  tenantId: string,
  { slug, take }: { slug?: string; take: number },
) {
  return db.releaseNote.findMany({
    where: { ...readable(tenantId), publishedAt: { not: null }, ...(slug !== undefined && { slug }) },
    select: {
      ...feedColumns(tenantId),
      impact: true,
      bodyMarkdown: true,
      bodyHtml: true,
      withdrawnAt: true,
      withdrawnReason: true,
      publications: {
        select: { publishedAt: true, correction: true },
        orderBy: { revision: "desc" },
        take: 1,
      },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
  });
}

export type WholeRecord = Awaited<ReturnType<typeof findWholeNotes>>[number];
