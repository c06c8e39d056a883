import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parse } from "#lib/parse.ts";
import { MOST_CONTACT_METHODS } from "./rules.ts";
import { newContactMethod } from "./schema.ts";
import { countContactMethods, insertContactMethod } from "./store.ts";

/**
 * Adds an email address to be told, and has its confirmation mailed to it.
 * Throws DomainError `forbidden` below coordinator, `invalid_input`, or `conflict` for a known address or a full list.
 */
export async function addContactMethod(
  ctx: TenantContext,
  input: unknown,
): Promise<{ id: string; address: string }> {
  requireRole(ctx, "coordinator");
  const { label, address } = parse(newContactMethod, input);
  return withTenant(ctx, async (db) => {
    if ((await countContactMethods(db)) >= MOST_CONTACT_METHODS) {
      throw new DomainError(
        "conflict",
        `${ctx.tenant.name} has ${MOST_CONTACT_METHODS} contact methods already. Remove one first.`,
      );
    }
    const id = await insertContactMethod(db, {
      tenantId: ctx.tenant.id,
      label,
      address,
      createdById: ctx.user.id,
    });
    if (!id) throw alreadyThere(address);
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "contact.added",
      objectType: "contact_method",
      objectId: id,
      summary: `added the contact method ${label} (${address})`,
      after: { label, address },
    });
    await enqueue(db, "send-contact-confirmation", { contactMethodId: id });
    return { id, address };
  });
}

function alreadyThere(address: string): DomainError {
  const message = `${address} is on the list already.`;
  return new DomainError("conflict", message, { address: [message] });
}
