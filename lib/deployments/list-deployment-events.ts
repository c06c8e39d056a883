import "server-only";
import type { z } from "zod";
import { requireCursor, takePage } from "#lib/audit/cursor.ts";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import type { pageQuery } from "./schema-api.ts";
import type { eventPage } from "./schema-api-answers.ts";
import { findReported } from "./store-api.ts";
import { findEventPage } from "./store-events.ts";
import { toEventAnswer } from "./to-answer.ts";

/** A deployment's events in the order in which they happened, a page at a time. Throws DomainError `not_found`. */
export async function listDeploymentEvents(
  ctx: ApiTokenContext,
  deploymentId: string,
  { cursor, limit }: z.output<typeof pageQuery>,
): Promise<z.infer<typeof eventPage>> {
  return withStaff(ctx, async (db) => {
    const deployment = await findReported(db, deploymentId);
    if (!deployment) throw notFound();
    const key = { tenantId: deployment.tenantId, deploymentId };
    const found = await findEventPage(db, key, requireCursor(cursor), limit + 1);
    const { rows, older } = takePage(found, limit, ({ occurredAt, id }) => ({ at: occurredAt, id }));
    return { events: rows.map(toEventAnswer), nextCursor: older };
  });
}
