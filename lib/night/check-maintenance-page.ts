import "server-only";
import { systemClock } from "#lib/clock.ts";
import { inBatches } from "#lib/db/batches.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { checkPage } from "#lib/outbound/check-page.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { enqueueAll } from "#lib/outbox/enqueue.ts";
import { findNight, findWithPage } from "./store.ts";
import { keepCheck } from "./store-write.ts";

/** Pages are asked from this long before their window, in hours. */
const HOURS_BEFORE = 72;

/** Asks a window's maintenance page and keeps the answer, unless another page was named meanwhile. */
export async function checkMaintenancePage(
  { windowId }: { windowId: string },
  { now }: Pick<Attempt, "now">,
  check = checkPage,
): Promise<string> {
  const system = { kind: "system", now } as const;
  const asked = await withStaff(system, (db) => findNight(db, windowId));
  if (!asked?.maintenancePageUrl || asked.state !== "confirmed") return "nothing to ask";
  const result = await check(asked.maintenancePageUrl);
  return withStaff(system, async (db) => {
    const record = await findNight(db, windowId);
    if (record?.maintenancePageUrl !== asked.maintenancePageUrl) return "another page was named";
    const of = { tenantId: record.tenantId, windowId, kind: "maintenance_page" } as const;
    await keepCheck(db, of, { ...result, checkedAt: systemClock(), checkedById: null });
    return result.passed ? "passed" : "failed";
  });
}

/** Has the pages of all windows of the next three days asked again. */
export async function checkMaintenancePages(_data: object, { now }: Attempt): Promise<string> {
  const system = { kind: "system", now } as const;
  const startsBefore = new Date(now.getTime() + HOURS_BEFORE * 3_600_000);
  let count = 0;
  for await (const windows of inBatches((batch) =>
    withStaff(system, (db) => findWithPage(db, now, startsBefore, batch)),
  )) {
    const asked = windows.map(({ id }) => ({ windowId: id }));
    await withStaff(system, (db) => enqueueAll(db, "check-maintenance-page", asked));
    count += asked.length;
  }
  return `asks ${count}`;
}
