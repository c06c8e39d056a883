import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { countUses, deleteContactMethod, findContactMethod } from "./store.ts";

/**
 * Takes a contact method off the list, unless an agreed window or an offer names it.
 * Throws DomainError `forbidden` below coordinator, `not_found`, or `conflict` with the use that keeps it.
 */
export async function removeContactMethod(
  ctx: TenantContext,
  contactMethodId: unknown,
): Promise<{ label: string }> {
  requireRole(ctx, "coordinator");
  return withTenant(ctx, async (db) => {
    const method = await findContactMethod(db, parseId(contactMethodId));
    if (!method) throw notFound();
    const uses = await countUses(db, method.id);
    if (uses.agreedWindows > 0) {
      throw new DomainError(
        "conflict",
        `${method.label} is the contact of an agreed window. It stays until the window is over.`,
      );
    }
    if (uses.records > 0) {
      throw new DomainError(
        "conflict",
        `${method.label} is named in an offer of windows. It stays as part of that record.`,
      );
    }
    await deleteContactMethod(db, method.id);
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "contact.removed",
      objectType: "contact_method",
      objectId: method.id,
      summary: `removed the contact method ${method.label} (${method.address})`,
      before: { label: method.label, address: method.address },
    });
    return { label: method.label };
  });
}
