import "server-only";
import { formatWindow } from "#lib/time/format.ts";
import { toTypedWall } from "#lib/time/wall-time.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { BusySpan, TimeSpan } from "#lib/traffic/schema.ts";
import { nearestFree } from "./nearest-free.ts";
import { earliestStart, REST_HOURS } from "./rules.ts";
import type { ChoiceTerms, FreeWindow } from "./schema.ts";

/** From the earliest start to the last end that the terms allow. */
export function termsSpan(terms: ChoiceTerms): TimeSpan {
  return { startsAt: earliestStart(terms), endsAt: terms.appliedBy };
}

/** The three windows nearest to one that is not free, in the site's time. */
export function freeInstead(
  wanted: TimeSpan,
  busy: TimeSpan[],
  terms: ChoiceTerms,
  zone: string,
): FreeWindow[] {
  const { startsAt: from, endsAt: to } = termsSpan(terms);
  return nearestFree({ wanted, busy, from, to }).map(({ startsAt, endsAt }) => ({
    ...toTypedWall(startsAt, zone),
    text: formatWindow(startsAt, endsAt, zone),
  }));
}

/** What a window would touch, or null when it is free. */
export function obstacleOf(window: TimeSpan, busy: BusySpan[]): BusySpan | null {
  return busy.find((span) => overlap(span, window)) ?? null;
}

/** The words of a refusal: never whose window it is, always what is free. */
export function notFreeWords(obstacle: BusySpan | null, nearest: FreeWindow[]): string {
  const why =
    obstacle?.kind === "blackout"
      ? `This time lies in a blackout: ${obstacle.words}.`
      : obstacle?.kind === "rest"
        ? `This is within ${REST_HOURS} hours of another window of this client.`
        : "This time is not free.";
  if (nearest.length === 0) return `${why} No other is free before the upgrade must be applied.`;
  return `${why} Nearest free starts: ${nearest.map(({ text }) => text).join("; ")}.`;
}
