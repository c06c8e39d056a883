import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { readCursor, takePage } from "./cursor.ts";
import type { ActivityEvent, ActivityPage } from "./schema.ts";
import { findEvents } from "./store.ts";
import { toActivityEvent } from "./to-activity-event.ts";

const PAGE_SIZE = 50;

/** Every step taken in this tenant, newest first. `before` is the `older` of the page before; anything else begins anew. */
export async function listActivity(
  ctx: TenantContext,
  before?: unknown,
): Promise<ActivityPage<ActivityEvent>> {
  const found = await withTenant(ctx, (db) =>
    findEvents(db, { before: readCursor(before), take: PAGE_SIZE + 1 }),
  );
  const { rows, older } = takePage(found, PAGE_SIZE, (event) => event);
  return { events: rows.map(toActivityEvent), older };
}
