import { withStaff } from "#lib/db/tenant-db.ts";
import { insertRows } from "./insert-rows.ts";
import { arranging } from "./tenants.ts";
import { plusDays, plusHours } from "./time.ts";

const DAYS = 35;

/** Writes five weeks of hourly counts for every tenant: a wave over the day, lower at the weekend. */
export async function insertTraffic(now: Date, today: Date): Promise<void> {
  const profiles = arranging().map(({ row, coordinator }) => ({
    tenantId: row.id,
    fileName: "requests-per-hour.csv",
    rowCount: DAYS * 24,
    firstAt: plusDays(today, -DAYS),
    lastAt: plusHours(today, -1),
    sourceZone: "UTC",
    uploadedById: coordinator.id,
    uploadedAt: now,
  }));
  await insertRows(now, profiles, (db, data) => db.trafficProfile.createMany({ data }));
  await withStaff(
    { kind: "system", now },
    (db) => db.$executeRaw`
      insert into traffic_hour (tenant_id, hour, requests)
      select p.tenant_id, h, round(
        (20000 + 18000 * sin((extract(hour from h at time zone 'UTC') - 8) * pi() / 12))
        * case when extract(isodow from h at time zone 'UTC') > 5 then 0.6 else 1 end)
      from traffic_profile p cross join lateral generate_series(p.first_at, p.last_at, interval '1 hour') h`,
  );
}
