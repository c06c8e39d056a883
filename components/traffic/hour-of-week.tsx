import { classNames } from "#components/ui/class-names.ts";
import type { HourOfWeekCell, HourOfWeekPicture, TrafficLevel } from "#lib/traffic/schema.ts";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

// The bar's height tells the level without colour; the quietest fifth also has its own ground.
const BAR: Record<TrafficLevel, string> = { 0: "h-px", 1: "h-1/4", 2: "h-1/2", 3: "h-3/4", 4: "h-full" };

type Props = { picture: HourOfWeekPicture; zoneName: string };

/** The tenant's week, an hour a cell: quiet hours stand out, busy ones stand tall. A table of numbers lies behind it. */
export function HourOfWeek({ picture, zoneName }: Props) {
  return (
    <figure className="flex flex-col gap-3">
      <div className="overflow-x-auto">
        <div
          aria-hidden="true"
          className="grid min-w-72 grid-cols-[2.25rem_repeat(24,minmax(0,1fr))] gap-x-px gap-y-1 text-xs"
        >
          {DAYS.map((day, dayIndex) => (
            <DayRow key={day} day={day} cells={picture.slice(dayIndex * 24, dayIndex * 24 + 24)} />
          ))}
          <span />
          {[0, 6, 12, 18].map((hour) => (
            <span key={hour} className="col-span-6 text-ink-muted tabular">
              {String(hour).padStart(2, "0")}
            </span>
          ))}
        </div>
      </div>
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-muted text-xs">
        <span>Hours of the week in {zoneName} time.</span>
        <span className="flex items-center gap-1.5">
          <span className="inline-block size-3 border border-done-line bg-done-soft" /> quietest fifth
        </span>
        <span className="flex items-center gap-1.5">
          <span className="inline-block size-3 bg-info-line" /> busiest fifth
        </span>
      </figcaption>
      <details className="text-xs">
        <summary className="cursor-pointer text-ink-muted">Show the numbers as a table</summary>
        <NumbersTable picture={picture} zoneName={zoneName} />
      </details>
    </figure>
  );
}

function DayRow({ day, cells }: { day: string; cells: HourOfWeekCell[] }) {
  return (
    <>
      <span className="self-center text-ink-muted">{day}</span>
      {cells.map((cell) => (
        <span
          key={cell.hourOfWeek}
          title={spellOut(cell)}
          className={classNames("flex h-6 items-end", cell.level === 0 ? "bg-done-soft" : "bg-sunken")}
        >
          {cell.level !== null && (
            <span
              className={classNames(
                "w-full",
                BAR[cell.level],
                cell.level === 0 ? "bg-done-line" : "bg-info-line",
              )}
            />
          )}
        </span>
      ))}
    </>
  );
}

function NumbersTable({ picture, zoneName }: Props) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full border-collapse text-end tabular">
        <caption className="sr-only">Expected requests for each hour of the week, {zoneName} time</caption>
        <thead>
          <tr className="text-ink-muted">
            <th scope="col" className="pe-2 text-start font-normal">
              Hour
            </th>
            {DAYS.map((day) => (
              <th key={day} scope="col" className="px-1 font-normal">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour) => (
            <tr key={hour} className="border-line border-t">
              <th scope="row" className="pe-2 text-start font-normal text-ink-muted">
                {clock(hour)}
              </th>
              {DAYS.map((day, dayIndex) => (
                <td key={day} className="px-1">
                  {number(picture[dayIndex * 24 + hour]?.expected ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function spellOut(cell: HourOfWeekCell): string {
  const hour = cell.hourOfWeek % 24;
  const when = `${DAYS[Math.floor(cell.hourOfWeek / 24)]} ${clock(hour)}–${clock(hour + 1)}`;
  if (cell.expected === null) return `${when}: not measured`;
  return `${when}: about ${number(cell.expected)} requests (${number(cell.p10)}–${number(cell.p90)})`;
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
const number = (value: number | null) => (value === null ? "–" : Math.round(value).toLocaleString("en-GB"));
