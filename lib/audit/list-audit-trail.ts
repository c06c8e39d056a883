import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { readCursor, takePage } from "./cursor.ts";
import type { ActivityPage, AuditTrailEvent } from "./schema.ts";
import { findEvents, findTenantNames } from "./store.ts";
import { toActivityEvent } from "./to-activity-event.ts";

const PAGE_SIZE = 50;
const MOST_TENANTS = 500;

export type AuditTrail = ActivityPage<AuditTrailEvent> & {
  tenants: { slug: string; name: string }[];
  /** The tenant it is narrowed to, if that one exists. */
  tenantSlug: string | undefined;
};

/** Every step of every tenant and of the vendor, newest first; the slug `tenant` narrows it to one. */
export async function listAuditTrail(
  ctx: StaffContext,
  { tenant, before }: { tenant?: unknown; before?: unknown },
): Promise<AuditTrail> {
  return withStaff(ctx, async (db) => {
    const tenants = await findTenantNames(db, MOST_TENANTS);
    const tenantSlug = tenants.find(({ slug }) => slug === tenant)?.slug;
    const found = await findEvents(db, { tenantSlug, before: readCursor(before), take: PAGE_SIZE + 1 });
    const { rows, older } = takePage(found, PAGE_SIZE, (event) => event);
    const events = rows.map((event) => ({ ...toActivityEvent(event), tenant: event.tenant }));
    return { events, older, tenants, tenantSlug };
  });
}
