import { forecastTraffic } from "#lib/traffic/off-peak.ts";
import type { BusySpan, TrafficHour } from "#lib/traffic/schema.ts";
import { suggestWindows } from "#lib/traffic/suggest-windows.ts";
import { random } from "./off-peak/random.ts";
import { percentiles } from "./percentiles.ts";
import { markdownTable } from "./table.ts";

const runs = 200;
const zone = "Europe/Berlin";
const [hourMs, dayMs] = [3_600_000, 86_400_000];
/** In the 90 days lies a change of the clocks. */
const from = new Date("2027-02-01T00:00Z");
const to = new Date(from.getTime() + 90 * dayMs);

/** Prints how long it takes to suggest windows within 90 days among 120 spans that are not free, without a database. */
export function measureSuggestions(): void {
  const { hours, busy } = tenant();
  const forecast = forecastTraffic(hours, zone);
  const soft = busy.slice(0, 6).map(({ startsAt, endsAt }) => ({ startsAt, endsAt, words: "Quarter end" }));
  const offPeakHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 0, endMinute: 300 }));
  const suggest = (stepMinutes: number) => () =>
    suggestWindows({ forecast, zone, durationMinutes: 120, from, to, busy, soft, offPeakHours, stepMinutes });
  const rows = [
    ["suggestions, starts 60 min apart", ...timed(suggest(60))],
    ["suggestions, starts 30 min apart", ...timed(suggest(30))],
    ["forecast of five weeks of hours", ...timed(() => forecastTraffic(hours, zone))],
  ];
  console.log(markdownTable(["computing", "p50 ms", "p95 ms"], rows));
}

/** Five weeks of hours and 120 spans of 4 hours, no two alike. */
function tenant(): { hours: TrafficHour[]; busy: BusySpan[] } {
  const of = random("a tenant with 120 busy spans");
  const hours = Array.from({ length: 5 * 168 }, (_, index) => ({
    hour: new Date(from.getTime() - (6 * 168 - index) * hourMs),
    requests: of.poisson(100 + 900 * Math.sin((Math.PI * (index % 24)) / 24)),
  }));
  const busy = Array.from({ length: 120 }, (): BusySpan => {
    const start = from.getTime() + Math.floor(of.share() * 90 * 48) * (hourMs / 2);
    return { startsAt: new Date(start), endsAt: new Date(start + 4 * hourMs), kind: "crew" };
  });
  return { hours, busy };
}

function timed(work: () => unknown): [p50: number, p95: number] {
  const took = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  const [p50, p95] = percentiles(took, [50, 95]);
  return [Number(p50.toFixed(2)), Number(p95.toFixed(2))];
}
