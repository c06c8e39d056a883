import "server-only";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { feedColumns } from "./store-feed.ts";

/** The newest notes that the tenant may read with all their texts, or the one with that slug. */
export async function findWholeNotes(
  db: TenantDb,
  tenantId: string,
  { slug, take }: { slug?: string; take: number },
) {
  const rows = await db.releaseNoteAudience.findMany({
    where: { tenantId, ...(slug !== undefined && { note: { slug } }) },
    select: {
      note: {
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
      },
    },
    orderBy: [{ publishedAt: "desc" }, { noteId: "desc" }],
    take,
  });
  return rows.map(({ note }) => note);
}

export type WholeRecord = Awaited<ReturnType<typeof findWholeNotes>>[number];
