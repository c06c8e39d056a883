import "server-only";
import type { Month, MonthDay } from "#lib/time/month.ts";
import { zoneName } from "#lib/time/zone.ts";
import { agendaOf, entriesOn, type PlacedEntry, toCell } from "./place.ts";
import { dayWords } from "./rules.ts";
import type { CalendarDay, CalendarEntry, CalendarMonth, OpenedDay } from "./schema.ts";

/** What a day has besides its entries. */
export type DayExtras = {
  /** How many windows are free; null when nobody asks or none can be. */
  free: number | null;
  /** Why none can be: "too soon". */
  noneWords: string;
  /** Further lines of the cell. */
  foot: string[];
};

type LayOut = {
  month: Month;
  entries: PlacedEntry[];
  /** What has its place in a day's list, not in the month. */
  listed?: PlacedEntry[];
  askedDay: unknown;
  now: Date;
  zone: string;
  extrasOf: (day: MonthDay) => DayExtras;
  open: (day: MonthDay) => Pick<OpenedDay, "free" | "freeWords" | "capacity">;
};

/** A month with everything on its days, one of them open. */
export function layOut({
  month,
  entries,
  listed = [],
  askedDay,
  now,
  zone,
  extrasOf,
  open,
}: LayOut): CalendarMonth {
  const isToday = (day: MonthDay) => day.startsAt <= now && now < day.endsAt;
  const standing = new Map(month.days.map((day) => [day.day, entriesOn(day, entries)]));
  const onDay = ({ day }: MonthDay) => standing.get(day) ?? [];
  const toDay = (day: MonthDay): CalendarDay => {
    const ofDay = onDay(day);
    const { free, noneWords, foot } = extrasOf(day);
    const words = dayWords({ isToday: isToday(day), free, noneWords, kinds: ofDay.map(({ kind }) => kind) });
    const has = (kind: CalendarEntry["kind"]) => ofDay.some((entry) => entry.kind === kind);
    return {
      day: day.day,
      number: day.number,
      label: words ? `${day.name}, ${words}` : day.name,
      inMonth: day.inMonth,
      isToday: isToday(day),
      isPast: day.endsAt <= now,
      hatch: has("hard") ? "hard" : has("soft") ? "soft" : null,
      ...toCell(ofDay),
      free,
      foot,
    };
  };
  const days = month.days.map(toDay);
  const opened = openedDay(month, onDay, askedDay, isToday);
  const label = days.find(({ day }) => day === opened.day)?.label ?? opened.name;
  return {
    month: month.month,
    name: month.name,
    zoneName: zoneName(zone),
    previous: month.previous,
    next: month.next,
    isPresent: month.days.some((day) => day.inMonth && isToday(day)),
    days,
    opened: {
      day: opened.day,
      name: opened.name,
      summary: label.slice(opened.name.length).replace(/^, /, ""),
      entries: entriesOn(opened, [...entries, ...listed]),
      ...open(opened),
    },
    agenda: agendaOf(
      month.days.filter(({ inMonth }) => inMonth),
      onDay,
      now,
    ),
  };
}

/** The day that the address names; else today, else the first of the month with something to do on it, else the first. */
function openedDay(
  { days }: Month,
  onDay: (day: MonthDay) => CalendarEntry[],
  asked: unknown,
  isToday: (day: MonthDay) => boolean,
): MonthDay {
  const ofMonth = days.filter(({ inMonth }) => inMonth);
  const hasTask = (day: MonthDay) => onDay(day).some(({ kind }) => kind === "agreed" || kind === "offered");
  const found =
    days.find(({ day }) => day === asked) ?? ofMonth.find(isToday) ?? ofMonth.find(hasTask) ?? ofMonth[0];
  return found as MonthDay;
}
