import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { contactState, MOST_CONTACT_METHODS } from "./rules.ts";
import type { ContactMethodDto } from "./schema.ts";
import { type ContactMethodRecord, findContactMethods } from "./store.ts";

/** The ways this tenant wants to be told, by label. */
export async function listContactMethods(ctx: TenantContext): Promise<ContactMethodDto[]> {
  const methods = await withTenant(ctx, (db) => findContactMethods(db, MOST_CONTACT_METHODS));
  return methods.map((method) => toDto(method, ctx.now));
}

function toDto(method: ContactMethodRecord, now: Date): ContactMethodDto {
  return {
    id: method.id,
    label: method.label,
    address: method.address,
    state: contactState(method, now),
    confirmedAt: method.verifiedAt,
    linkExpiresAt: method.tokenExpiresAt,
    addedAt: method.createdAt,
    addedBy: method.createdBy.name,
    inUse: method._count.windows + method._count.proposals > 0,
  };
}
