import "server-only";
import { formatDay, formatWindow } from "#lib/time/format.ts";
import { daysLater } from "./days-later.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { DEFERRAL_DAYS, MAX_DEFERRALS, mayMoveFreely } from "./rules.ts";
import type { OutOfLineMethodName, StandingWindowDto } from "./schema.ts";

type Standing = {
  id: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  wallStart: string;
  method: OutOfLineMethodName;
};

/** An agreed window with what may be done about its time. */
export function toStanding(window: Standing, deferrals: number, now: Date): StandingWindowDto {
  const { id, sequence, startsAt, endsAt, timeZone, method } = window;
  const { span: later } = resolveChoice(daysLater(window, DEFERRAL_DAYS), timeZone);
  return {
    id,
    sequence,
    text: formatWindow(startsAt, endsAt, timeZone),
    day: formatDay(startsAt, timeZone),
    durationMinutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
    method,
    movesFreely: mayMoveFreely(startsAt, now),
    deferralsLeft: MAX_DEFERRALS - deferrals,
    putOffTo: later && formatWindow(later.startsAt, later.endsAt, timeZone),
  };
}
