"use client";

import { classNames } from "#components/ui/class-names.ts";
import type { WindowStrip as Strip } from "#lib/upgrades/schema-board.ts";

/**
 * Agreed windows a day and crew, of all upgrades: where the crews still have nights; an empty cell is a free day. Scrolls
 * by itself when narrow. On the client's side of the line, so that its cells travel as numbers.
 */
export function WindowStrip({ strip: { days, crews } }: { strip: Strip }) {
  const isMonday = (index: number) => days[index]?.text.startsWith("Mon") ?? false;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reached by keyboard
    <section aria-label="Agreed windows a day and crew" tabIndex={0} className="relative overflow-x-auto">
      <table className="border-collapse text-xs tabular [&_td]:px-1 [&_td]:text-center">
        <caption className="sr-only">Agreed windows a day and crew</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky start-0 bg-page pe-3 text-start align-bottom">
              <span className="sr-only">Crew</span>
            </th>
            {days.map(({ day, text }) => {
              const [weekday, date, month] = text.split(" ");
              return (
                <th
                  key={day}
                  scope="col"
                  className={classNames(
                    "min-w-8 px-1 pb-1 text-center font-normal text-ink-muted",
                    weekday === "Mon" && "border-line border-s",
                  )}
                >
                  <span className="sr-only">{text}</span>
                  <span aria-hidden="true" className="block">
                    {date === "1" || day === days[0]?.day ? month : weekday?.slice(0, 2)}
                  </span>
                  <span aria-hidden="true" className="block text-ink">
                    {date}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {crews.map(({ name, isOwn, counts }) => (
            <tr key={name} className="border-line border-t">
              <th
                scope="row"
                className={classNames(
                  "sticky start-0 max-w-28 truncate bg-page py-1.5 pe-3 text-start sm:max-w-56",
                  isOwn ? "font-semibold" : "font-normal",
                )}
              >
                <bdi>{name}</bdi>
                {isOwn && <span className="font-normal text-ink-muted max-sm:sr-only"> · this upgrade</span>}
              </th>
              {counts.map((count, index) => (
                <td
                  key={days[index]?.day}
                  className={classNames(
                    isMonday(index) && "border-line border-s",
                    count > 0 && "bg-info-soft font-semibold text-info",
                  )}
                >
                  {count > 0 && count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
