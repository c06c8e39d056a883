import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";

type Search = {
  wanted: TimeSpan;
  busy: TimeSpan[];
  /** No window starts before `from` or ends after `to`. */
  from: Date;
  to: Date;
  count?: number;
  stepMinutes?: number;
};

/**
 * The free windows nearest to a wanted one, nearest first: as long as it, a whole number of steps away, none
 * touching another. Fewer, or none, when there is no more room.
 */
export function nearestFree({ wanted, busy, from, to, count = 3, stepMinutes = 30 }: Search): TimeSpan[] {
  const taken = busy.filter((span) => overlap(span, { startsAt: from, endsAt: to }));
  const found: TimeSpan[] = [];
  const isFree = (span: TimeSpan) => ![...taken, ...found].some((other) => overlap(other, span));
  const isWithin = (span: TimeSpan) => span.startsAt >= from && span.endsAt <= to;

  for (let minutes = 0; found.length < count; minutes += stepMinutes) {
    const [earlier, later] = [shift(wanted, -minutes), shift(wanted, minutes)];
    if (earlier.startsAt < from && later.endsAt > to) break;
    for (const span of [later, earlier]) {
      if (found.length < count && isWithin(span) && isFree(span)) found.push(span);
    }
  }
  return found;
}

function shift({ startsAt, endsAt }: TimeSpan, minutes: number): TimeSpan {
  const ms = minutes * 60_000;
  return { startsAt: new Date(startsAt.getTime() + ms), endsAt: new Date(endsAt.getTime() + ms) };
}
