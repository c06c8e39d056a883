import "server-only";
import { Temporal } from "temporal-polyfill";

/** A day of a month's page: `[startsAt, endsAt)` by the zone's clocks. */
export type MonthDay = {
  /** "2026-12-01" */
  day: string;
  /** "Tuesday 1 December" */
  name: string;
  /** 1 to 31. */
  number: number;
  startsAt: Date;
  endsAt: Date;
  /** False for the days of its neighbours that fill the first and last week. */
  inMonth: boolean;
};

/** A month in whole weeks, Monday to Sunday. */
export type Month = {
  /** "2026-12" */
  month: string;
  /** "December 2026" */
  name: string;
  previous: string;
  next: string;
  days: MonthDay[];
  startsAt: Date;
  endsAt: Date;
};

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** The month that an address names, "2026-12", from 2000 to 2099; the present one by the zone's clocks for anything else. */
export function askedMonth(asked: unknown, now: Date, zone: string): Month {
  const first = firstOf(asked) ?? today(now, zone).with({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  const from = first.subtract({ days: first.dayOfWeek - 1 });
  const count = from.until(last).days + 1 + (7 - last.dayOfWeek);
  const days = Array.from({ length: count }, (_, index) =>
    toDay(from.add({ days: index }), first.month, zone),
  );
  return {
    month: first.toPlainYearMonth().toString(),
    name: `${MONTHS[first.month - 1]} ${first.year}`,
    previous: first.subtract({ months: 1 }).toPlainYearMonth().toString(),
    next: first.add({ months: 1 }).toPlainYearMonth().toString(),
    days,
    startsAt: startOf(from, zone),
    endsAt: startOf(from.add({ days: count }), zone),
  };
}

function firstOf(asked: unknown): Temporal.PlainDate | null {
  if (typeof asked !== "string" || !/^20\d\d-(0[1-9]|1[0-2])$/.test(asked)) return null;
  return Temporal.PlainDate.from(`${asked}-01`);
}

function today(now: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}

function toDay(date: Temporal.PlainDate, month: number, zone: string): MonthDay {
  return {
    day: date.toString(),
    name: `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}`,
    number: date.day,
    startsAt: startOf(date, zone),
    endsAt: startOf(date.add({ days: 1 }), zone),
    inMonth: date.month === month,
  };
}

function startOf(date: Temporal.PlainDate, zone: string): Date {
  return new Date(date.toZonedDateTime(zone).epochMilliseconds);
}
