import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import type { DeliveryDto } from "./schema.ts";
import { findDeliveries } from "./store.ts";
import { toDeliveryDto } from "./to-delivery-dto.ts";

const MOST_DELIVERIES = 20;

/** Who was told what about this tenant lately, newest first. */
export async function listOwnDeliveries(ctx: TenantContext): Promise<DeliveryDto[]> {
  const found = await withTenant(ctx, (db) => findDeliveries(db, { before: null, take: MOST_DELIVERIES }));
  return found.map(toDeliveryDto);
}
