import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import type { Blackout, WeeklyHours } from "./schema.ts";
import { findBlackouts, findOffPeakHours } from "./store.ts";

/** What suits a tenant and what does not, in a transaction that is already open: blackouts that touch `span`, and weekly hours. */
export async function readSuitableTimes(
  db: ScopedDb,
  tenantId: string,
  span: TimeSpan,
): Promise<{ blackouts: Blackout[]; offPeakHours: WeeklyHours[] }> {
  const rows = await findBlackouts(db, tenantId, span);
  return {
    blackouts: rows.map(({ tenantId: owner, ...blackout }) => ({ ...blackout, isVendors: owner === null })),
    offPeakHours: await findOffPeakHours(db, tenantId),
  };
}
