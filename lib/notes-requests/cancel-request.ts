import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { hasRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { int4 } from "#lib/int4.ts";
import { refusalOf, statesFor } from "./rules.ts";
import { findOwnRequest, moveRequest } from "./store.ts";

/**
 * Takes a request back before it is answered: by who asked, or a coordinator. Throws DomainError `not_found`,
 * `forbidden`, `conflict` when it is answered.
 */
export async function cancelRequest(ctx: TenantContext, input: unknown): Promise<void> {
  const { data: number } = int4.safeParse(input);
  if (number === undefined) throw notFound();
  await withTenant(ctx, async (db) => {
    const request = await findOwnRequest(db, ctx.tenant.id, number);
    if (!request) throw notFound();
    if (request.requestedById !== ctx.user.id && !hasRole(ctx, "coordinator")) {
      throw new DomainError(
        "forbidden",
        `Only ${request.requestedBy.name} or a coordinator can cancel this request.`,
      );
    }
    const isCancelled = await moveRequest(
      db,
      request.id,
      { states: statesFor("cancel") },
      { state: "cancelled", answeredAt: ctx.now },
    );
    if (!isCancelled) throw new DomainError("conflict", refusalOf(request.state));
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "notes_request.cancelled",
      objectType: "notes_request",
      objectId: request.id,
      summary: `cancelled the request for notes ${number}`,
    });
  });
}
