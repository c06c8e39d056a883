import "server-only";
import { Temporal } from "temporal-polyfill";

/** The vendor's day for weekly notes: the train ends on Thursday. ISO 8601 numbers it 5. */
const FRIDAY = 5;
const COMPILED_AT = "06:00";
const SENT_AT = "14:00";

/** A week of notes, Friday to Thursday: `[startsAt, endsAt)`, and when it is compiled and sent on the Friday after. */
export type WeeklyPeriod = {
  /** The first day, "2026-11-20". */
  firstDay: string;
  startsAt: Date;
  endsAt: Date;
  compileAt: Date;
  sendAt: Date;
};

/** The last period that ended by clocks in `zone`; every instant lies in exactly one. */
export function lastPeriod(now: Date, zone: string): WeeklyPeriod {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  return periodBefore(today.subtract({ days: (today.dayOfWeek - FRIDAY + 7) % 7 }), zone);
}

/** The period that begins on that Friday; null for what is no Friday. */
export function periodFrom(firstDay: string, zone: string): WeeklyPeriod | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(firstDay)) return null;
  try {
    const day = Temporal.PlainDate.from(firstDay, { overflow: "reject" });
    return day.dayOfWeek === FRIDAY ? periodBefore(day.add({ days: 7 }), zone) : null;
  } catch {
    return null;
  }
}

function periodBefore(friday: Temporal.PlainDate, zone: string): WeeklyPeriod {
  const first = friday.subtract({ days: 7 });
  const instant = (zoned: Temporal.ZonedDateTime) => new Date(zoned.epochMilliseconds);
  const onFriday = (plainTime: string) => instant(friday.toZonedDateTime({ timeZone: zone, plainTime }));
  return {
    firstDay: first.toString(),
    startsAt: instant(first.toZonedDateTime(zone)),
    endsAt: instant(friday.toZonedDateTime(zone)),
    compileAt: onFriday(COMPILED_AT),
    sendAt: onFriday(SENT_AT),
  };
}
