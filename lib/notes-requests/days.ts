import "server-only";
import { Temporal } from "temporal-polyfill";
import { DomainError } from "#lib/errors.ts";
import { MOST_DAYS } from "./rules.ts";

/** Two calendar days in a zone as `[startsAt, endsAt)`; the last day is included. */
export function daysAsInstants(
  fromDay: string,
  untilDay: string,
  zone: string,
): { startsAt: Date; endsAt: Date } {
  const start = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(zone).epochMilliseconds);
  return {
    startsAt: start(Temporal.PlainDate.from(fromDay)),
    endsAt: start(Temporal.PlainDate.from(untilDay).add({ days: 1 })),
  };
}

/** Throws DomainError `invalid_input` for days in the wrong order, in the future, or too many. */
export function assertDays(fromDay: string, untilDay: string, today: string): void {
  const [from, until] = [Temporal.PlainDate.from(fromDay), Temporal.PlainDate.from(untilDay)];
  const refuse = (field: string, message: string) =>
    new DomainError("invalid_input", "Nothing was asked for yet.", { [field]: [message] });
  if (Temporal.PlainDate.compare(from, until) > 0)
    throw refuse("untilDay", "The last day is before the first.");
  if (Temporal.PlainDate.compare(until, Temporal.PlainDate.from(today)) > 0)
    throw refuse("untilDay", "Notes are written about what happened: choose today or an earlier day.");
  if (from.until(until).days >= MOST_DAYS)
    throw refuse("fromDay", `Choose ${MOST_DAYS} days at most, or ask in parts.`);
}
