import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { environmentName } from "#lib/deployments/rules.ts";
import { countWords } from "#lib/deployments/rules-train.ts";
import type { DayStops, StaffTrainRelease } from "#lib/deployments/schema-train.ts";
import { formatClock } from "#lib/time/format.ts";
import type { Week } from "#lib/time/week.ts";
import { ReleaseName } from "./release-name.tsx";
import { WeekGrid } from "./week-grid.tsx";

type Props = {
  week: Week;
  releases: StaffTrainRelease[];
  zone: string;
  /** Where a release is told tenant by tenant. */
  href: (releaseId: string) => string;
};

/** All tenants' week: how many stops of each release are how far, day by day. */
export function StaffWeek({ week, releases, zone, href }: Props) {
  return (
    <WeekGrid
      caption="The week’s releases over all tenants"
      week={week}
      zone={zone}
      rows={releases.map((release) => ({
        key: release.id,
        name: <ReleaseName release={release} href={href(release.id)} />,
        days: new Map(
          Array.from(
            Map.groupBy(release.stops, ({ day }) => day),
            ([day, onDay]) => [
              day,
              <ul key={day} className="flex flex-col gap-2 max-md:gap-1">
                {onDay.map((stops) => (
                  <Counted key={stops.environment} stops={stops} zone={zone} />
                ))}
              </ul>,
            ],
          ),
        ),
      }))}
    />
  );
}

function Counted({ stops, zone }: { stops: DayStops; zone: string }) {
  const [from, until] = [formatClock(stops.from, zone), formatClock(stops.until, zone)];
  return (
    <li className="max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-3">
      <span className="block">{environmentName[stops.environment]}</span>
      <StatusMark tone={toneOf(stops)}>{countWords(stops)}</StatusMark>
      <span className="block text-ink-muted text-xs tabular">
        {from === until ? from : `${from} – ${until}`}
      </span>
    </li>
  );
}

function toneOf({ total, done, held, rolledBack, running }: DayStops): Tone {
  if (rolledBack > 0) return "danger";
  if (held > 0) return "needs-you";
  if (done === total) return "done";
  return running + done > 0 ? "info" : "neutral";
}
