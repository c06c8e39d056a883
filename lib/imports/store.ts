import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

export function countTenants(db: StaffDb): Promise<number> {
  return db.tenant.count();
}
