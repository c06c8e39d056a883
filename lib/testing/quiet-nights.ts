import { forecastTraffic } from "#lib/traffic/off-peak.ts";
import type { TrafficHour } from "#lib/traffic/schema.ts";

const zone = "America/New_York";

/** Three weeks that are quiet from 02:00 to 05:00 in New York, in winter time. */
export const hours: TrafficHour[] = Array.from({ length: 21 * 24 }, (_, index) => {
  const hour = new Date(Date.UTC(2026, 10, 2) + index * 3_600_000);
  const local = (hour.getUTCHours() + 19) % 24;
  return { hour, requests: local >= 2 && local < 5 ? 50 : 1000 };
});

/** What is asked of them: two hours within the two weeks that follow. */
export const search = {
  forecast: forecastTraffic(hours, zone),
  zone,
  durationMinutes: 120,
  from: new Date("2026-12-01T00:00Z"),
  to: new Date("2026-12-15T00:00Z"),
};
