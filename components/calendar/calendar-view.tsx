import Link from "next/link";
import { FilterLinks } from "#components/releases/filter-links.tsx";
import type { CalendarMonth } from "#lib/calendar/schema.ts";
import { Agenda } from "./agenda.tsx";
import { type CalendarQuery, calendarHref } from "./calendar-href.ts";
import { DayPanel } from "./day-panel.tsx";
import { Legend } from "./legend.tsx";
import { MonthGrid } from "./month-grid.tsx";

/** Where the focus goes when a day is opened. */
const DAY_LIST_ID = "day-list";

type Props = {
  calendar: CalendarMonth;
  path: string;
  view: "month" | "agenda";
  /** What the address keeps besides month, view and day. */
  query: CalendarQuery;
};

/** A month as a grid with the list of one day, or as an agenda. */
export function CalendarView({ calendar, path, view, query }: Props) {
  const { name, days, opened, agenda } = calendar;
  const at = (change: CalendarQuery) =>
    calendarHref(path, { ...query, month: calendar.month, ...(view === "agenda" && { view }), ...change });
  const previousHref = at({ month: calendar.previous });
  const nextHref = at({ month: calendar.next });
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <nav aria-label="Months" className="flex flex-wrap items-center gap-x-4 print:hidden">
          <Link href={previousHref} rel="prev" prefetch={false} className="text-link py-1">
            Previous<span className="sr-only"> month</span>
          </Link>
          <Link
            href={calendarHref(path, { ...query, ...(view === "agenda" && { view }) })}
            prefetch={false}
            aria-current={calendar.isPresent ? "date" : undefined}
            className="text-link py-1 aria-[current]:text-ink aria-[current]:no-underline"
          >
            Today
          </Link>
          <Link href={nextHref} rel="next" prefetch={false} className="text-link py-1">
            Next<span className="sr-only"> month</span>
          </Link>
        </nav>
        <FilterLinks
          label="View"
          links={[
            {
              label: "Month",
              href: calendarHref(path, { ...query, month: calendar.month }),
              current: view === "month",
            },
            { label: "Agenda", href: at({ view: "agenda" }), current: view === "agenda" },
          ]}
        />
      </div>
      {view === "agenda" ? (
        <Agenda days={agenda} name={name} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_18rem]">
          <div>
            <MonthGrid
              name={name}
              days={days}
              opened={opened.day}
              listId={DAY_LIST_ID}
              hrefs={days.map(({ day }) => `${at({ day })}#${DAY_LIST_ID}`)}
              previousHref={previousHref}
              nextHref={nextHref}
            />
            <Legend hasFree={days.some(({ free }) => free !== null)} />
          </div>
          <DayPanel id={DAY_LIST_ID} day={opened} />
        </div>
      )}
    </>
  );
}
