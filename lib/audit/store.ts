import "server-only";
import type { StaffDb, TenantDb } from "#lib/db/tenant-db.ts";
import type { Cursor } from "./cursor.ts";

/** Events from newest to oldest, older than `before`; the scope of `db` decides whose. */
export function findEvents(
  db: TenantDb | StaffDb,
  { tenantSlug, before, take }: { tenantSlug?: string | undefined; before: Cursor | null; take: number },
) {
  return db.auditEvent.findMany({
    where: {
      ...(tenantSlug && { tenant: { slug: tenantSlug } }),
      ...(before && { OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] }),
    },
    select: {
      id: true,
      at: true,
      actorKind: true,
      actorName: true,
      action: true,
      summary: true,
      tenant: { select: { name: true, slug: true, timeZone: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
  });
}

export type EventRecord = Awaited<ReturnType<typeof findEvents>>[number];

export function findTenantNames(db: StaffDb, take: number) {
  return db.tenant.findMany({ select: { slug: true, name: true }, orderBy: { name: "asc" }, take });
}
