import type { HourOfWeekPicture } from "#lib/traffic/schema.ts";
import { WEEKDAYS } from "./weekdays.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The same week in numbers: expected requests of each hour. */
export function WeekNumbers({ picture, zoneName }: { picture: HourOfWeekPicture; zoneName: string }) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full border-collapse text-end tabular [&_td]:px-1 [&_th]:px-1 [&_th]:font-normal [&_th]:text-ink-muted [&_tr]:border-line [&_tr]:border-t">
        <caption className="sr-only">Expected requests for each hour of the week, {zoneName}</caption>
        <thead>
          <tr>
            <th scope="col">Hour</th>
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
              <th scope="row">{String(hour).padStart(2, "0")}:00</th>
              {WEEKDAYS.map((day, index) => (
                <td key={day}>{number(picture[index * 24 + hour]?.expected ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const number = (value: number | null) => (value === null ? "–" : Math.round(value).toLocaleString("en-GB"));
