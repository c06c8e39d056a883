import type { Prisma } from "#lib/db/generated/client.ts";
import { hourOfWeek } from "#lib/time/wall-time.ts";
import type { TrafficHour } from "#lib/traffic/schema.ts";
import { addDays, at, today } from "./calendar.ts";
import { randomOf } from "./random.ts";
import { type DemoTenant, tenantId, tenants } from "./tenants.ts";

/** Five weeks. */
export const MEASURED_HOURS = 5 * 7 * 24;
const hourMs = 3_600_000;

/** How a business' visitors come: requests in its busiest hour, when that is, and what the weekend does. */
type Shape = { peak: number; peakHour: number; eveningShare: number; weekend: number };

const shapes: Record<string, Shape> = {
  "acme-bank": { peak: 182_000, peakHour: 11, eveningShare: 0.45, weekend: 0.42 },
  "harborline-outfitters": { peak: 96_000, peakHour: 13, eveningShare: 0.95, weekend: 1.35 },
  "companhia-paulista-de-viagens": { peak: 41_000, peakHour: 15, eveningShare: 0.8, weekend: 0.85 },
  "rangoli-marketplace": { peak: 240_000, peakHour: 12, eveningShare: 1.1, weekend: 1.2 },
  "qandil-health": { peak: 23_000, peakHour: 10, eveningShare: 0.3, weekend: 0.5 },
  "kereru-ticketing": { peak: 64_000, peakHour: 12, eveningShare: 0.85, weekend: 1.1 },
};
const ordinary: Shape = { peak: 50_000, peakHour: 13, eveningShare: 0.6, weekend: 0.9 };

/** Five weeks of hourly counts that end 13 days ago, as the site's own clocks shape them. */
export function trafficOf(tenant: DemoTenant, now: Date): TrafficHour[] {
  const shape = shapes[tenant.slug] ?? ordinary;
  const random = randomOf(`traffic ${tenant.slug}`);
  const end = at(addDays(today(now), -13), "00:00", "UTC").getTime();
  const burstAt = Math.floor(MEASURED_HOURS * (0.3 + 0.4 * random()));
  return Array.from({ length: MEASURED_HOURS }, (_, index) => {
    const hour = new Date(end - (MEASURED_HOURS - index) * hourMs);
    const noise = 0.9 + 0.2 * random();
    const burst = index >= burstAt && index < burstAt + 3 ? 3.4 : 1;
    const requests = Math.round(shape.peak * share(hourOfWeek(hour, tenant.timeZone), shape) * noise * burst);
    return { hour, requests };
  });
}

/** How much of the peak an hour of the week has: a hump at work, one in the evening, and few people at night. */
function share(hourOfTheWeek: number, { peakHour, eveningShare, weekend }: Shape): number {
  const hour = hourOfTheWeek % 24;
  const atWork = hump(hour, peakHour, 4.5);
  const evening = eveningShare * hump(hour, 20.5, 2.5);
  const isWeekend = hourOfTheWeek >= 5 * 24;
  return 0.015 + 0.97 * Math.min(1.2, atWork + evening) * (isWeekend ? weekend : 1);
}

/** A bell around `middle`, on a clock that goes round. */
function hump(hour: number, middle: number, width: number): number {
  const away = Math.min(Math.abs(hour - middle), 24 - Math.abs(hour - middle));
  return Math.exp(-((away / width) ** 2));
}

/** Every tenant's file as its coordinator uploaded it, and the hours in it. */
export function trafficRows(now: Date): {
  profiles: Prisma.TrafficProfileCreateManyInput[];
  hours: Prisma.TrafficHourCreateManyInput[];
} {
  const files = tenants.map((tenant) => ({ tenant, hours: trafficOf(tenant, now) }));
  return {
    profiles: files.map(({ tenant, hours }) => ({
      tenantId: tenantId(tenant.slug),
      fileName: trafficFileName(tenant),
      rowCount: hours.length,
      firstAt: hours[0]?.hour ?? now,
      lastAt: hours.at(-1)?.hour ?? now,
      sourceZone: "UTC",
      uploadedById: tenant.coordinator.id,
      uploadedAt: uploadedAt(now, tenant),
    })),
    hours: files.flatMap(({ tenant, hours }) =>
      hours.map((hour) => ({ tenantId: tenantId(tenant.slug), ...hour })),
    ),
  };
}

/** In the morning 12 days ago, before any window was proposed. */
export function uploadedAt(now: Date, { timeZone }: DemoTenant): Date {
  return at(addDays(today(now), -12), "09:20", timeZone);
}

export const trafficFileName = ({ slug }: DemoTenant): string => `${slug}-requests-per-hour.csv`;
