import { environmentName, isHeld, stopAt } from "#lib/deployments/rules.ts";
import { dayInWeek, trainDay } from "#lib/deployments/rules-train.ts";
import type { Stop, TrainRelease, WeekTrain } from "#lib/deployments/schema.ts";
import { formatClock, formatDay } from "#lib/time/format.ts";
import type { Week } from "#lib/time/week.ts";
import { ReleaseName } from "./release-name.tsx";
import { StopMark } from "./stop-mark.tsx";
import { WeekGrid } from "./week-grid.tsx";

type Props = { train: WeekTrain; zone: string; base: string };

/** A tenant's own week: each release on the days on which it stops at the tenant's environments. */
export function OwnWeek({ train: { week, releases }, zone, base }: Props) {
  return (
    <WeekGrid
      caption="The week’s releases in your environments"
      week={week}
      zone={zone}
      rows={releases.map((release) => ({
        key: `${release.component} ${release.version}`,
        name: (
          <ReleaseName release={release} href={release.note ? `${base}/${release.note.slug}` : undefined} />
        ),
        days: daysOf(release, week, zone),
      }))}
    />
  );
}

function daysOf({ stops }: TrainRelease, week: Week, zone: string) {
  const byDay = Map.groupBy(stops, (stop) => trainDay(stop, week));
  return new Map(
    Array.from(byDay, ([day, onDay]) => [
      day,
      <ul key={day} className="flex flex-col gap-2 max-md:gap-1">
        {onDay.map((stop) => (
          <OwnStop key={stop.environment} stop={stop} week={week} zone={zone} />
        ))}
      </ul>,
    ]),
  );
}

function OwnStop({ stop, week, zone }: { stop: Stop; week: Week; zone: string }) {
  const at = stopAt(stop);
  const clock = formatClock(at, zone);
  const isElsewhere = dayInWeek(at, week) !== trainDay(stop, week);
  const reason = isHeld(stop) ? stop.heldReason : stop.rollbackReason;
  return (
    <li className="max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-3">
      <span className="block">{environmentName[stop.environment]}</span>
      <StopMark stop={stop} />
      <time dateTime={at.toISOString()} className="block text-ink-muted text-xs tabular">
        {isElsewhere ? `${formatDay(at, zone)}, ${clock}` : clock}
      </time>
      {reason && (
        <span dir="auto" className="block text-xs/5 max-md:basis-full md:max-w-60">
          {reason}
        </span>
      )}
    </li>
  );
}
