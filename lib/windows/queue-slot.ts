import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { queueForSlot } from "./store-windows.ts";

/** Makes whoever gives a crew and a tenant more time wait for each other. In the deciding transaction, before the write. */
export function queueSlot(db: ScopedDb, crewId: string, tenantId: string): Promise<void> {
  return queueForSlot(db, crewId, tenantId);
}
