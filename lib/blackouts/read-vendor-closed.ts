import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { findVendorClosed } from "./store.ts";

/** The vendor's own hard blackouts that touch a time, earliest first. In a transaction that is already open. */
export function readVendorClosed(db: StaffDb, span: TimeSpan): Promise<(TimeSpan & { reason: string })[]> {
  return findVendorClosed(db, span);
}
