import { addDays } from "date-fns";
import { systemClock } from "../../lib/clock.ts";

/** What clocks in `zone` show at `instant`, as a datetime-local field takes it: "2026-12-01T02:00". */
export function wallTime(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date(instant)).replace(" ", "T");
}

/** Three at night so many days from now, as a datetime-local field takes it: no zone's clocks change at that hour. */
export function nightIn(days: number): string {
  return `${dayIn(days)}T03:00`;
}

/** A morning so many days from now, as a datetime-local field takes it. */
export function morningIn(days: number): string {
  return `${dayIn(days)}T09:00`;
}

const dayIn = (days: number) => addDays(systemClock(), days).toISOString().slice(0, 10);
