import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { formatInstant } from "#lib/time/format.ts";
import { zoneName } from "#lib/time/zone.ts";
import { hourOfWeekPicture } from "./off-peak.ts";
import { readUpload, zoneMissing } from "./read-upload.ts";
import { counted, doubts, durationWords, unitWords } from "./rules-reading.ts";
import type { TrafficFile, TrafficHour } from "./schema.ts";
import { type TrafficPreview, trafficUpload } from "./schema-upload.ts";
import { findTraffic } from "./store.ts";

const hourMs = 3_600_000;
const shownHours = 6;

/**
 * Reads a traffic file and says what it would become; saves nothing.
 * Throws DomainError `forbidden`, `too_large`, or `invalid_input` with the lines at fault.
 */
export async function checkTrafficFile(
  ctx: TenantContext,
  input: unknown,
  bytes: AsyncIterable<Uint8Array>,
): Promise<TrafficPreview> {
  const { options, file, sha256 } = await readUpload(ctx, { schema: trafficUpload, input }, bytes);
  const { timeZone } = ctx.tenant;
  const hours = options.into === "add" ? await joined(ctx, file.hours) : file.hours;
  return {
    sha256,
    facts: factsOf(file, { zone: options.zone ?? "UTC", siteZone: timeZone }),
    doubts: doubts(file, options.repeats),
    asks: { zone: file.zonelessRows > 0, repeats: file.differingRows > 0 },
    zoneMissing: zoneMissing(file, options.zone),
    unit: file.unit,
    hours: file.hours.slice(0, shownHours).map(({ hour, requests }) => ({
      at: formatInstant(hour, timeZone),
      requests: whole(requests),
    })),
    picture: hourOfWeekPicture(hours, timeZone),
  };
}

/** The tenant's hours with those of the file among them. */
async function joined(ctx: TenantContext, added: TrafficHour[]): Promise<TrafficHour[]> {
  const known = (await withTenant(ctx, (db) => findTraffic(db, ctx.tenant.id)))?.hours ?? [];
  const newer = new Set(added.map(({ hour }) => hour.getTime()));
  return [...known.filter(({ hour }) => !newer.has(hour.getTime())), ...added];
}

function factsOf(file: TrafficFile, { zone, siteZone }: { zone: string; siteZone: string }) {
  const { rowCount, intervalMs, firstAt, lastAt, hours, unit } = file;
  const spanned = Math.floor(lastAt.getTime() / hourMs) - Math.floor(firstAt.getTime() / hourMs) + 1;
  const missing = spanned - hours.length;
  const gaps =
    missing > 0
      ? `${counted(missing, "hour")} between the first and the last without counts`
      : "without a gap";
  return [
    { term: "Rows", detail: `${rowCount.toLocaleString("en-GB")}, every ${durationWords(intervalMs)}` },
    { term: "From", detail: formatInstant(firstAt, siteZone) },
    { term: "To", detail: formatInstant(lastAt, siteZone) },
    { term: "Timestamps", detail: zoneWords(file, zone) },
    { term: "Values", detail: unitWords(unit, intervalMs) },
    { term: "Hours", detail: `${hours.length.toLocaleString("en-GB")}, ${gaps}` },
    { term: "Requests in an hour", detail: rangeWords(hours) },
  ];
}

function zoneWords({ zonedRows, zonelessRows }: TrafficFile, zone: string): string {
  if (zonelessRows === 0) return "say their zone";
  if (zonedRows === 0) return `without a zone, read as ${zoneName(zone)}`;
  const [zoned, zoneless] = [zonedRows, zonelessRows].map((rows) => rows.toLocaleString("en-GB"));
  return `mixed: ${zoned} say their zone, ${zoneless} do not and are read as ${zoneName(zone)}`;
}

function rangeWords(hours: TrafficHour[]): string {
  const sorted = hours.map(({ requests }) => requests).sort((a, b) => a - b);
  const [least = 0, middle = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${whole(least)} to ${whole(most)}, ${whole(middle)} in the middle`;
}

const whole = (requests: number) => Math.round(requests).toLocaleString("en-GB");
