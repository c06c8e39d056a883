import type { Week } from "#lib/time/week.ts";
import { stopAt } from "./rules.ts";
import type { Stop } from "./schema.ts";

/** Days of a week, 0 is Monday, both included. */
export type DaySpan = { from: number; until: number };

const [TUESDAY, THURSDAY, SUNDAY] = [1, 3, 6];

/**
 * The columns of a week's train: each day from Tuesday to Thursday and each on which something stops; days beside them
 * are folded into one.
 */
export function foldWeek(stops: ReadonlySet<number>): DaySpan[] {
  const columns: DaySpan[] = [];
  const isAlone = (day: number) => stops.has(day) || (day >= TUESDAY && day <= THURSDAY);
  for (let day = 0; day <= SUNDAY; day += 1) {
    const last = columns.at(-1);
    if (last && !isAlone(day) && !isAlone(last.until)) last.until = day;
    else columns.push({ from: day, until: day });
  }
  return columns;
}

/** The days of a week's train that have a name: validation on Tuesday, then production. */
export function dayPurpose({ from }: DaySpan): string {
  if (from === TUESDAY) return "Staging";
  return from > TUESDAY && from <= THURSDAY ? "Production" : "";
}

/** The day of the week to which an instant belongs, 0 is Monday; null outside the week. */
export function dayInWeek(at: Date, { days, endsAt }: Week): number | null {
  const day = days.findLastIndex((startsAt) => startsAt <= at);
  return day < 0 || at >= endsAt ? null : day;
}

/** The day on which a stop stands in a week: what happened last, or what happened or was planned in that week. */
export function trainDay(stop: Stop, week: Week): number {
  const told = [stopAt(stop), stop.completedAt, stop.startedAt, stop.plannedAt];
  for (const at of told) {
    const day = at && dayInWeek(at, week);
    if (day !== null) return day;
  }
  return 0;
}

/** How many of a release's stops on one day are how far. */
export type StopCounts = { total: number; done: number; held: number; rolledBack: number; running: number };

/** "5 of 6 done, 1 held" */
export function countWords({ total, done, held, rolledBack, running }: StopCounts): string {
  if (done + held + rolledBack + running === 0) return total === 1 ? "1 planned" : `${total} planned`;
  const exceptions = [
    [running, "running"],
    [held, "held"],
    [rolledBack, "rolled back"],
  ].flatMap(([count, words]) => (count ? [`${count} ${words}`] : []));
  return [`${done} of ${total} done`, ...exceptions].join(", ");
}
