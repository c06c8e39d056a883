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

/** Puts a file's hours in the place of the tenant's earlier ones. */
export async function replaceProfile(db: ScopedDb, { tenantId, file, ...upload }: Upload): Promise<void> {
  const { rowCount, firstAt, lastAt, hours } = file;
  const profile = { ...upload, rowCount, firstAt, lastAt };
  await db.trafficProfile.upsert({ where: { tenantId }, create: { tenantId, ...profile }, update: profile });
  await db.trafficHour.deleteMany({ where: { tenantId } });
  const instants = hours.map(({ hour }) => hour);
  const requests = hours.map((hour) => hour.requests);
  await db.$executeRaw`insert into traffic_hour (tenant_id, hour, requests)
    select ${tenantId}::uuid, hour, requests from unnest(${instants}::timestamptz[], ${requests}::float8[]) as t(hour, requests)`;
}

/** Where the tenant's profile comes from, or null before the first upload. */
export function findProfile(db: ScopedDb, tenantId: string) {
  return db.trafficProfile.findUnique({
    where: { tenantId },
    include: { uploadedBy: { select: { name: true } } },
  });
}

/** A year and a month: what says something about the coming weeks. */
const HOURS_THAT_COUNT = 400 * 24;

/** The newest measured hours, oldest first. */
export async function findHours(db: ScopedDb, tenantId: string): Promise<TrafficHour[]> {
  const newest = await db.trafficHour.findMany({
    where: { tenantId },
    select: { hour: true, requests: true },
    orderBy: { hour: "desc" },
    take: HOURS_THAT_COUNT,
  });
  return newest.reverse();
}
