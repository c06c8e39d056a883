import "server-only";
import { readCursor, takePage } from "#lib/audit/cursor.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { DeliveryPage, DeliveryState } from "./schema.ts";
import { countFailed, findDeliveries } from "./store.ts";
import { toDeliveryDto } from "./to-delivery-dto.ts";

const PAGE_SIZE = 50;

/** Who was told what in all tenants, newest first, with how many deliveries were given up. */
export async function listDeliveries(
  ctx: StaffContext,
  { state, before }: { state?: DeliveryState | undefined; before?: unknown },
): Promise<DeliveryPage & { failed: number }> {
  return withStaff(ctx, async (db) => {
    const found = await findDeliveries(db, { state, before: readCursor(before), take: PAGE_SIZE + 1 });
    const { rows, older } = takePage(found, PAGE_SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return { deliveries: rows.map(toDeliveryDto), older, failed: await countFailed(db) };
  });
}
