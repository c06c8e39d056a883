import type { HourOfWeekPicture } from "#lib/traffic/schema.ts";
import { WeekNumbers } from "./week-numbers.tsx";
import { WEEK_VIEW_BOX, weekPaths } from "./week-paths.ts";
import { WEEKDAYS } from "./weekdays.ts";

const HOURS = ["00", "06", "12", "18"];

type Props = { picture: HourOfWeekPicture; zoneName: string };

/**
 * The tenant's week, an hour a cell: busy hours stand tall, the quietest fifth lies flat on a ground of its own, so
 * it reads without colour. The numbers stand in a table behind it.
 */
export function HourOfWeek({ picture, zoneName }: Props) {
  const { ground, quiet, quietLine, bars } = weekPaths(picture);
  return (
    <figure className="flex flex-col gap-3">
      <div
        aria-hidden="true"
        className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-y-1 text-ink-muted text-xs"
      >
        <div className="grid h-48 grid-rows-7 items-center">
          {WEEKDAYS.map((day) => (
            <span key={day}>{day}</span>
          ))}
        </div>
        <svg aria-hidden="true" viewBox={WEEK_VIEW_BOX} preserveAspectRatio="none" className="h-48 w-full">
          <path d={ground} className="fill-sunken" />
          <path d={quiet} className="fill-done-soft" />
          <path d={quietLine} className="fill-done-line" />
          <path d={bars} className="fill-info-line" />
        </svg>
        <span />
        <div className="grid grid-cols-4 tabular">
          {HOURS.map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </div>
      </div>
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-muted text-xs">
        <span>Hours of the week in {zoneName}.</span>
        <span className="flex items-center gap-1.5">
          <span className="inline-block size-3 border-done-line border-b-2 bg-done-soft" /> quietest fifth
        </span>
        <span className="flex items-center gap-1.5">
          <span className="inline-block size-3 bg-info-line" /> busiest fifth
        </span>
      </figcaption>
      <details className="text-xs">
        <summary className="cursor-pointer text-ink-muted">Show the numbers as a table</summary>
        <WeekNumbers picture={picture} zoneName={zoneName} />
      </details>
    </figure>
  );
}
