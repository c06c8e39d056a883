import type { HourOfWeekCell, HourOfWeekPicture } from "#lib/traffic/schema.ts";
import { WEEKDAYS } from "./weekdays.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The same week in numbers: of each hour the expected requests, their range, and how often it was measured. */
export function WeekNumbers({ picture, zoneName }: { picture: HourOfWeekPicture; zoneName: string }) {
  return (
    <section
      aria-label="The week in numbers"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reached by keyboard
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      <p className="sticky start-0 mb-2 max-w-[min(100%,24rem)] text-ink-muted">
        Requests expected in each hour. Below them: the range of four in five such hours, and how many of them
        were measured.
      </p>
      <table className="w-full min-w-[44rem] border-collapse tabular [&_td]:whitespace-pre [&_td]:px-2 [&_td]:py-1 [&_td]:text-end [&_td]:text-ink-muted [&_td]:first-line:text-ink [&_th]:px-2 [&_th]:py-1 [&_th]:text-end [&_th]:font-normal [&_th]:text-ink-muted [&_tr]:border-line [&_tr]:border-b">
        <caption className="sr-only">Requests expected in each hour of the week, {zoneName}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky start-0 bg-page">
              Hour
            </th>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour) => (
            <tr key={hour}>
              <th scope="row" className="sticky start-0 bg-page">
                {String(hour).padStart(2, "0")}:00
              </th>
              {WEEKDAYS.map((day, index) => (
                <td key={day}>{numbersOf(picture[index * 24 + hour])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Three lines of text, which weigh far less in a page than an element for each of 504 numbers. */
function numbersOf(cell: HourOfWeekCell | undefined): string {
  if (!cell || cell.expected === null) return "–";
  const { expected, p10, p90, samples } = cell;
  const measured = samples === 0 ? "not measured" : `${samples}×`;
  return [whole(expected), `${whole(p10 ?? 0)}–${whole(p90 ?? 0)}`, measured].join("\n");
}

const whole = (value: number) => Math.round(value).toLocaleString("en-GB");
