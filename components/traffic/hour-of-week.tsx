import { Disclosure } from "#components/ui/disclosure.tsx";
import type { HourOfWeekPicture } from "#lib/traffic/schema.ts";
import { extremesWords } from "./extremes-words.ts";
import { WeekLegend } from "./week-legend.tsx";
import { WeekNumbers } from "./week-numbers.tsx";
import { WEEK_VIEW_BOX, weekPaths } from "./week-paths.ts";
import { WEEKDAYS } from "./weekdays.ts";

const HOURS = ["00", "06", "12", "18"];

type Props = { picture: HourOfWeekPicture; zoneName: string };

/**
 * The tenant's week, an hour a cell: busy hours stand tall, the quietest fifth lies flat on a ground of its own, so
 * it reads without colour. Words say the most of it, and the numbers stand in a table behind it.
 */
export function HourOfWeek({ picture, zoneName }: Props) {
  const { ground, quiet, quietLine, bars, dots } = weekPaths(picture);
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
          <path d={dots} className="fill-ink-muted" />
        </svg>
        <span />
        <div className="grid grid-cols-4 tabular">
          {HOURS.map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </div>
      </div>
      <figcaption className="flex flex-col gap-1.5 text-ink-muted text-xs">
        <span className="max-w-measure">
          Hours of the week in {zoneName}. {extremesWords(picture)}
        </span>
        <WeekLegend hasUnmeasured={dots !== ""} />
      </figcaption>
      <Disclosure summary="Show the numbers as a table">
        <div className="text-xs">
          <WeekNumbers picture={picture} zoneName={zoneName} />
        </div>
      </Disclosure>
    </figure>
  );
}
