import type { ReactNode } from "react";
import { ColumnHeading, RowHeading, Table } from "#components/ui/table.tsx";
import { type DaySpan, dayPurpose, foldWeek } from "#lib/deployments/rules-train.ts";
import { formatDay } from "#lib/time/format.ts";
import type { Week } from "#lib/time/week.ts";

/** A release in a week: its name, and what stands on each of its days, 0 is Monday. */
export type WeekRow = { key: string; name: ReactNode; days: Map<number, ReactNode> };

type Props = { caption: string; week: Week; rows: WeekRow[]; zone: string };

/** A week with its days as columns and releases as rows; on a phone, the same by day. */
export function WeekGrid({ caption, week, rows, zone }: Props) {
  const columns = foldWeek(new Set(rows.flatMap(({ days }) => [...days.keys()])));
  const dayName = (day: number) => formatDay(week.days[day] ?? week.startsAt, zone).replace(/ \d{4}$/, "");
  const spanName = ({ from, until }: DaySpan) =>
    from === until ? dayName(from) : `${dayName(from).slice(0, 3)}–${dayName(until).slice(0, 3)}`;
  return (
    <>
      <div className="hidden md:block print:block">
        <Table caption={caption}>
          <thead>
            <tr>
              <ColumnHeading>Release</ColumnHeading>
              {columns.map((column) => (
                <ColumnHeading key={column.from} className="align-top">
                  {spanName(column)}
                  <span className="block font-normal">{dayPurpose(column)}</span>
                </ColumnHeading>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, days }) => (
              <tr key={key} className="border-line border-b align-top">
                <RowHeading className="min-w-40">{name}</RowHeading>
                {columns.map(({ from }) => (
                  <td key={from} className="px-3 py-2 last:pe-0">
                    {days.get(from)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ol className="flex flex-col gap-6 md:hidden print:hidden">
        {columns.flatMap(({ from }) => {
          const here = rows.filter(({ days }) => days.has(from));
          if (here.length === 0) return [];
          return (
            <li key={from}>
              <h2 className="mb-2 border-line border-b pb-1 text-sm">{dayName(from)}</h2>
              <ul className="flex flex-col gap-4">
                {here.map(({ key, name, days }) => (
                  <li key={key}>
                    <p className="font-semibold">{name}</p>
                    {days.get(from)}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </>
  );
}
