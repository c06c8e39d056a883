"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { CalendarDay } from "#lib/calendar/schema.ts";
import { DayCell } from "./day-cell.tsx";
import { hatchStyle } from "./entry-style.ts";
import { dayAfterKey, monthAway } from "./grid-keys.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type Props = {
  /** "December 2026" */
  name: string;
  days: CalendarDay[];
  /** The day whose list stands beside. */
  opened: string;
  /** Where that list is. */
  listId: string;
  /** The address of each day, in the order of `days`. */
  hrefs: string[];
  previousHref: string;
  nextHref: string;
};

/** Where the focus goes once the page has it: into another month, or to the list of a day. */
type Goal = { to: "month"; from: string } | { to: "list"; of: string };

/**
 * A month as a grid (ARIA grid pattern): arrows, Home and End move between days, Page Up and Page Down to the same day of
 * other months, Enter opens a day and moves to its list. Every day is a link, so it works before any script.
 */
export function MonthGrid({ name, days, opened, listId, hrefs, previousHref, nextHref }: Props) {
  const router = useRouter();
  const grid = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState(opened);
  const goal = useRef<Goal | null>(null);
  const tabStop = days.some(({ day }) => day === wanted) ? wanted : opened;

  // The month or the day that the person asked for has come: go there.
  useEffect(() => {
    if (goal.current?.to === "month" && goal.current.from !== name) focusDay(grid.current, tabStop);
    else if (goal.current?.to === "list" && goal.current.of === opened) focusList(listId);
    else return;
    goal.current = null;
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { PageUp: -1 as const, PageDown: 1 as const }[event.key];
    if (by) {
      event.preventDefault();
      goal.current = { to: "month", from: name };
      setWanted(monthAway(tabStop, by));
      router.push(by < 0 ? previousHref : nextHref, { scroll: false });
      return;
    }
    const index = dayAfterKey(
      days.findIndex(({ day }) => day === tabStop),
      event.key,
      days.length,
    );
    const next = index === null ? undefined : days[index];
    if (!next) return;
    event.preventDefault();
    setWanted(next.day);
    focusDay(grid.current, next.day);
  }

  function onOpen(day: string) {
    setWanted(day);
    if (day === opened) focusList(listId);
    else goal.current = { to: "list", of: day };
  }

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is a grid of days to move in (ARIA Authoring Practices, date grid)
      role="grid"
      aria-label={name}
      className="w-full table-fixed border-collapse"
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              abbr={weekday}
              className="pb-1 text-start font-normal text-ink-muted text-xs"
            >
              <span aria-hidden="true" className="ps-2">
                {weekday.slice(0, 3)}
              </span>
              <span className="sr-only">{weekday}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week[0]?.day.day}>
            {week.map(({ day, index }) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the link in it takes the focus
              <td
                key={day.day}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid above
                role="gridcell"
                aria-selected={day.day === opened}
                className={classNames(
                  "h-14 border border-line p-0 align-top md:h-28",
                  day.hatch ? hatchStyle[day.hatch] : !day.inMonth && "bg-sunken",
                  day.day === opened && "outline-2 outline-act-line -outline-offset-2",
                )}
              >
                <Link
                  href={hrefs[index] ?? ""}
                  scroll={false}
                  prefetch={false}
                  data-day={day.day}
                  tabIndex={day.day === tabStop ? 0 : -1}
                  aria-label={day.label}
                  aria-current={day.isToday ? "date" : undefined}
                  onClick={() => onOpen(day.day)}
                  onFocus={() => setWanted(day.day)}
                  className="block h-full hover:bg-hover/60"
                >
                  <DayCell {...day} />
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(days: CalendarDay[]) {
  const numbered = days.map((day, index) => ({ day, index }));
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    numbered.slice(week * 7, week * 7 + 7),
  );
}

function focusDay(grid: HTMLElement | null, day: string) {
  grid?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
}

function focusList(listId: string) {
  document.getElementById(listId)?.focus();
}
