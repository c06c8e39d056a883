import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { hasRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { mayTake } from "./rules.ts";
import type { ClientRequest } from "./schema.ts";
import { findOwnRequest } from "./store.ts";
import { toListItem } from "./to-request.ts";

/** A request of the tenant by its number, "3"; its text only once it is delivered. Throws DomainError `not_found`. */
export async function getRequest(ctx: TenantContext, number: string): Promise<ClientRequest> {
  if (!/^[1-9]\d{0,6}$/.test(number)) throw notFound();
  const found = await withTenant(ctx, (db) => findOwnRequest(db, ctx.tenant.id, Number(number)));
  if (!found) throw notFound();
  const { message, owner, title, bodyMarkdown, bodyHtml, answeredAt, declinedReason, state } = found;
  const isOurs = found.requestedById === ctx.user.id || hasRole(ctx, "coordinator");
  return {
    ...toListItem(found),
    message,
    owner: owner.name,
    mayCancel: isOurs && mayTake("cancel", state),
    declinedReason,
    delivered:
      state === "delivered" && answeredAt
        ? { title, bodyMarkdown, bodyHtml: bodyHtml ?? "", at: answeredAt }
        : null,
  };
}
