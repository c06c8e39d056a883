import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

export function findTenantBySlug(db: StaffDb, slug: string): Promise<{ id: string; slug: string } | null> {
  return db.tenant.findUnique({ where: { slug }, select: { id: true, slug: true } });
}
