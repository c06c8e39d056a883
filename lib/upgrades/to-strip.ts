import "server-only";
import { formatDay } from "#lib/time/format.ts";
import { calendarDay, dayIn } from "#lib/time/week.ts";
import { zoneName } from "#lib/time/zone.ts";
import { STRIP_DAYS } from "./rules-board.ts";
import type { WindowStrip } from "./schema-board.ts";

const dayMs = 86_400_000;

/** The first instants of the coming days in `zone`, today's first, and the end of the last. */
export function stripDays(now: Date, zone: string): Date[] {
  const today = Date.parse(calendarDay(now, zone));
  return Array.from({ length: STRIP_DAYS + 1 }, (_, index) => {
    const day = new Date(today + index * dayMs).toISOString().slice(0, 10);
    return dayIn(day, zone)?.startsAt ?? new Date(now.getTime() + index * dayMs);
  });
}

type Counted = { crew: string; day: number; count: number };

/** Windows a day of each crew that has some, the upgrade's own crew first. */
export function toStrip(counted: Counted[], days: Date[], ownCrew: string, zone: string): WindowStrip {
  const others = new Set(counted.map(({ crew }) => crew).filter((crew) => crew !== ownCrew));
  return {
    zoneName: zoneName(zone),
    days: days.slice(0, -1).map((day) => ({ day: calendarDay(day, zone), text: formatDay(day, zone) })),
    crews: [ownCrew, ...[...others].toSorted()].map((name) => ({
      name,
      isOwn: name === ownCrew,
      counts: Array.from(
        { length: days.length - 1 },
        (_, day) => counted.find((one) => one.crew === name && one.day === day)?.count ?? 0,
      ),
    })),
  };
}
