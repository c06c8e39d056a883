import "server-only";
import { Temporal } from "temporal-polyfill";

const WORKING_DAYS = 3;
const CLOSING = "17:00";

/** When a request is due: at 17:00 by the owner's clocks, three working days (Monday to Friday) after it came. */
export function dueAt(requestedAt: Date, ownerZone: string): Date {
  let day = Temporal.Instant.fromEpochMilliseconds(requestedAt.getTime())
    .toZonedDateTimeISO(ownerZone)
    .toPlainDate();
  for (let left = WORKING_DAYS; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return new Date(day.toZonedDateTime({ timeZone: ownerZone, plainTime: CLOSING }).epochMilliseconds);
}
