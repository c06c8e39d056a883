import "server-only";
import { wallGrid } from "#lib/time/wall-grid.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { afterStaging, earliestStart, MIN_LEAD_HOURS } from "#lib/windows/rules.ts";
import type { ChoiceTerms } from "#lib/windows/schema.ts";

const hourMs = 3_600_000;

type Question = {
  terms: ChoiceTerms;
  /** How long the windows are. */
  minutes: number;
  /** When none can be, whatever is in the way. */
  busy: TimeSpan[];
  zone: string;
};

/** The full hours of a day, by the site's clocks, at which a window can start. */
export function freeStarts(day: TimeSpan, { terms, minutes, busy, zone }: Question): Date[] {
  const lengthMs = minutes * 60_000;
  const [from, to] = [earliestStart(terms), terms.appliedBy];
  const reach = { startsAt: day.startsAt, endsAt: new Date(day.endsAt.getTime() + lengthMs) };
  const taken = busy.filter((span) => overlap(span, reach));
  const last = new Date(day.endsAt.getTime() - 1);
  return Array.from(wallGrid(day.startsAt, last, zone, 60)).filter((startsAt) => {
    const window = { startsAt, endsAt: new Date(startsAt.getTime() + lengthMs) };
    return startsAt >= from && window.endsAt <= to && !taken.some((span) => overlap(span, window));
  });
}

/** Said of days before the lead time. */
export const TOO_SOON = "too soon";

/** Why a whole day lies outside the terms, in words that follow its name; null when it does not. */
export function outsideWords(day: TimeSpan, terms: ChoiceTerms): string | null {
  const { now, firstPossibleAt, appliedBy, leadHours = MIN_LEAD_HOURS } = terms;
  const staged = afterStaging(terms);
  if (day.endsAt <= now) return "";
  if (day.startsAt >= appliedBy) return "after the last possible time";
  if (day.endsAt.getTime() <= now.getTime() + leadHours * hourMs) return TOO_SOON;
  if (day.endsAt <= firstPossibleAt) return "before the first possible time";
  return staged && day.endsAt <= staged ? "before staging has it" : null;
}
