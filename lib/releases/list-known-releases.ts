import "server-only";
import type { z } from "zod";
import { requireCursor, takePage } from "#lib/audit/cursor.ts";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { releaseFilter, releasePage } from "./schema-api.ts";
import { findKnownReleases } from "./store-api.ts";

const DAY_LENGTH = "2026-12-01".length;

/** The releases a deployment may name, newest first, a page at a time. */
export async function listKnownReleases(
  ctx: ApiTokenContext,
  { cursor, limit, ...filter }: z.output<typeof releaseFilter>,
): Promise<z.infer<typeof releasePage>> {
  const after = requireCursor(cursor);
  const found = await withStaff(ctx, (db) => findKnownReleases(db, filter, after, limit + 1));
  const { rows, older } = takePage(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  const releases = rows.map(({ id: _, createdAt: __, releasedOn, ...release }) => ({
    ...release,
    releasedOn: releasedOn?.toISOString().slice(0, DAY_LENGTH) ?? null,
  }));
  return { releases, nextCursor: older };
}
