import "server-only";
import type { z } from "zod";
import { requireCursor, takePage } from "#lib/audit/cursor.ts";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { deploymentFilter } from "./schema-api.ts";
import type { deploymentPage } from "./schema-api-answers.ts";
import { findReportedPage } from "./store-api.ts";
import { toDeploymentAnswer } from "./to-answer.ts";

/** Deployments of all tenants, latest plan first, a page at a time. */
export async function listReportedDeployments(
  ctx: ApiTokenContext,
  { cursor, limit, ...filter }: z.output<typeof deploymentFilter>,
): Promise<z.infer<typeof deploymentPage>> {
  const found = await withStaff(ctx, (db) => findReportedPage(db, filter, requireCursor(cursor), limit + 1));
  const { rows, older } = takePage(found, limit, ({ plannedAt, id }) => ({ at: plannedAt, id }));
  return { deployments: rows.map(toDeploymentAnswer), nextCursor: older };
}
