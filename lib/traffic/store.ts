import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { TrafficFile, TrafficHour } from "./schema.ts";

type Upload = {
  tenantId: string;
  fileName: string;
  sourceZone: string;
  uploadedById: string;
  uploadedAt: Date;
  file: TrafficFile;
};

/** Puts hours in the place of the tenant's earlier ones. */
export async function replaceProfile(db: ScopedDb, { tenantId, file, ...upload }: Upload): Promise<void> {
  const { rowCount, firstAt, lastAt } = file;
  const profile = { ...upload, rowCount, firstAt, lastAt };
  await db.trafficProfile.upsert({ where: { tenantId }, create: { tenantId, ...profile }, update: profile });
  await db.trafficHour.deleteMany({ where: { tenantId } });
  await writeHours(db, tenantId, file.hours);
}

/** The most an integer column holds. */
const MOST_ROWS = 2_147_483_647;

/** Puts hours among the tenant's earlier ones; the newer of two wins. Returns whether there were none before. */
export async function mergeProfile(db: ScopedDb, upload: Upload): Promise<boolean> {
  const { tenantId, fileName, sourceZone, uploadedById, uploadedAt, file } = upload;
  // The row is locked from here on: of two at once the second waits. `xmax` is 0 for a row that is new.
  const [row] = await db.$queryRaw<{ isNew: boolean }[]>`
    insert into traffic_profile as known
      (tenant_id, file_name, source_zone, uploaded_by_id, uploaded_at, row_count, first_at, last_at)
    values (${tenantId}::uuid, ${fileName}, ${sourceZone}, ${uploadedById}::uuid, ${uploadedAt}, ${file.rowCount},
      ${file.firstAt}, ${file.lastAt})
    on conflict (tenant_id) do update set
      file_name = excluded.file_name, source_zone = excluded.source_zone,
      uploaded_by_id = excluded.uploaded_by_id, uploaded_at = excluded.uploaded_at,
      row_count = least(${MOST_ROWS}::bigint, known.row_count::bigint + excluded.row_count),
      first_at = least(known.first_at, excluded.first_at), last_at = greatest(known.last_at, excluded.last_at)
    returning xmax = 0 as "isNew"`;
  await writeHours(db, tenantId, file.hours);
  return row?.isNew === true;
}

async function writeHours(db: ScopedDb, tenantId: string, hours: TrafficHour[]): Promise<void> {
  const instants = hours.map(({ hour }) => hour);
  const requests = hours.map((hour) => hour.requests);
  await db.$executeRaw`insert into traffic_hour (tenant_id, hour, requests)
    select ${tenantId}::uuid, hour, requests from unnest(${instants}::timestamptz[], ${requests}::float8[]) as t(hour, requests)
    on conflict (tenant_id, hour) do update set requests = excluded.requests`;
}

/** Where the tenant's profile comes from, or null before the first upload. */
export function findProfile(db: ScopedDb, tenantId: string) {
  return db.trafficProfile.findUnique({ where: { tenantId } });
}

/** A year and a month: what says something about the coming weeks. */
const HOURS_THAT_COUNT = 400 * 24;

type TrafficRow = {
  fileName: string;
  rowCount: number;
  firstAt: Date;
  lastAt: Date;
  uploadedAt: Date;
  uploadedBy: string;
  hourMs: number[];
  requests: number[];
};

/** Where the tenant's traffic comes from and its newest measured hours, oldest first; null before the first upload. */
export async function findTraffic(db: ScopedDb, tenantId: string) {
  // Arrays, since thousands of rows cost more to carry than to sum.
  const [row] = await db.$queryRaw<TrafficRow[]>`
    select p.file_name as "fileName", p.row_count as "rowCount", p.first_at as "firstAt", p.last_at as "lastAt",
      p.uploaded_at as "uploadedAt", u.name as "uploadedBy",
      coalesce(h.hour_ms, '{}') as "hourMs", coalesce(h.requests, '{}') as requests
    from traffic_profile p
    join "user" u on u.id = p.uploaded_by_id
    cross join lateral (
      select array_agg(extract(epoch from newest.hour)::float8 * 1000 order by newest.hour) as hour_ms,
        array_agg(newest.requests order by newest.hour) as requests
      from (select hour, requests from traffic_hour where tenant_id = p.tenant_id
        order by hour desc limit ${HOURS_THAT_COUNT}) newest
    ) h
    where p.tenant_id = ${tenantId}::uuid`;
  if (!row) return null;
  const { hourMs, requests, ...profile } = row;
  const hours: TrafficHour[] = hourMs.map((at, index) => ({
    hour: new Date(at),
    requests: requests[index] ?? 0,
  }));
  return { profile, hours };
}

export function countHours(db: ScopedDb, tenantId: string): Promise<number> {
  return db.trafficHour.count({ where: { tenantId } });
}
