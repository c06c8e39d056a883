import type { FieldErrors } from "#lib/errors.ts";
import type { WeeklyHours } from "./schema.ts";
import type { HoursRow } from "./schema-input.ts";

const MIDNIGHT = 24 * 60;

/** The day after a weekday; 1 is Monday and follows Sunday. */
const dayAfter = (weekday: number) => (weekday % 7) + 1;

/**
 * The stretches that rows name, or what is wrong with them by row. Hours past midnight are kept with the day they fall on;
 * stretches that touch or overlap become one.
 */
export function hoursOfRows(rows: HoursRow[]): { hours: WeeklyHours[]; problems: FieldErrors } {
  const hours: WeeklyHours[] = [];
  const problems: FieldErrors = {};
  rows.forEach(({ weekday, start, end }, row) => {
    if (start === "" && end === "") return;
    const fault = faultOf(start, end);
    if (fault) problems[`rows.${row}`] = [fault];
    else hours.push(...stretches(weekday, minuteOf(start), minuteOf(end)));
  });
  return { hours: mergeHours(hours), problems };
}

function faultOf(start: string, end: string): string | null {
  if (start === "" || end === "") return "Write both times, or neither.";
  if (start === end && start !== "00:00")
    return "Start and end are the same. For a whole day write 00:00 to 00:00.";
  return null;
}

function stretches(weekday: number, start: number, end: number): WeeklyHours[] {
  if (end === 0 || start < end) return [{ weekday, startMinute: start, endMinute: end || MIDNIGHT }];
  return [
    { weekday, startMinute: start, endMinute: MIDNIGHT },
    { weekday: dayAfter(weekday), startMinute: 0, endMinute: end },
  ];
}

/** Stretches in the order of the week; of one day, those that touch or overlap become one. */
export function mergeHours(hours: WeeklyHours[]): WeeklyHours[] {
  const merged: WeeklyHours[] = [];
  for (const next of hours.toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute)) {
    const last = merged.at(-1);
    if (last?.weekday === next.weekday && next.startMinute <= last.endMinute)
      last.endMinute = Math.max(last.endMinute, next.endMinute);
    else merged.push({ ...next });
  }
  return merged;
}

/** Merged stretches as rows: a night that goes on after midnight is one again, on the day it begins. */
export function rowsOfHours(hours: WeeklyHours[]): HoursRow[] {
  const goesOn = (night: WeeklyHours) =>
    night.endMinute === MIDNIGHT
      ? hours.find(
          (next) =>
            next.weekday === dayAfter(night.weekday) &&
            next.startMinute === 0 &&
            next.endMinute < night.startMinute,
        )
      : undefined;
  const mornings = new Set(hours.map(goesOn));
  return hours
    .filter((stretch) => !mornings.has(stretch))
    .map((stretch) => ({
      weekday: stretch.weekday,
      start: clockOf(stretch.startMinute),
      end: clockOf((goesOn(stretch) ?? stretch).endMinute),
    }));
}

/** Whether a time that starts at a minute of a weekday lies wholly in merged hours. */
export function liesInHours(
  hours: WeeklyHours[],
  start: { weekday: number; minute: number },
  minutes: number,
): boolean {
  let { weekday, minute } = start;
  for (let left = minutes; left > 0; ) {
    const stretch = hours.find(
      (one) => one.weekday === weekday && one.startMinute <= minute && minute < one.endMinute,
    );
    if (!stretch) return false;
    left -= stretch.endMinute - minute;
    minute = stretch.endMinute % MIDNIGHT;
    if (minute === 0) weekday = dayAfter(weekday);
  }
  return true;
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** 1320 is "22:00"; the end of a day is "00:00". */
function clockOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "Monday 22:00–05:00, Tuesday 22:00–05:00", or "none". */
export function hoursWords(hours: WeeklyHours[]): string {
  const rows = rowsOfHours(hours);
  if (rows.length === 0) return "none";
  return rows.map(({ weekday, start, end }) => `${WEEKDAYS[weekday - 1]} ${start}–${end}`).join(", ");
}
