import "server-only";
import { type WallClock, wallClock } from "#lib/time/wall-clock.ts";
import { gridOf } from "#lib/time/wall-grid.ts";
import { slicesOf } from "./off-peak.ts";
import { demandBetween } from "./rules-demand.ts";
import { averageHour, estimateRequests } from "./rules-forecast.ts";
import { reasonsFor } from "./rules-reasons.ts";
import { overlap, type Span } from "./rules-spans.ts";
import { bestApart, bestOnDays, priceWindows, type RankedWindow } from "./rules-suggest.ts";
import type {
  BusySpan,
  SoftSpan,
  TrafficForecast,
  WelcomeHours,
  WindowSuggestion,
  WindowSuggestions,
} from "./schema.ts";
import { welcomeSpans } from "./welcome-spans.ts";
import { whyNone } from "./why-none.ts";

const [minuteMs, dayMs] = [60_000, 86_400_000];
const horizonMs = 180 * dayMs;

export type SuggestOptions = {
  forecast: TrafficForecast;
  zone: string;
  durationMinutes: number;
  /** No window starts before `from` or ends after `to`; nor does the search look further than 180 days. */
  from: Date;
  to: Date;
  busy?: BusySpan[];
  soft?: SoftSpan[];
  offPeakHours?: WelcomeHours[];
  /** Up to when `busy` says all that is in the way: where to look when nothing is free until `to`. */
  busyKnownTo?: Date;
  stepMinutes?: number;
  top?: number;
  /** "your", unless somebody else than its owner reads about the traffic. */
  whose?: "your" | "their";
  /** On different days, for a person to choose from; otherwise the best that do not overlap. */
  variety?: "days" | "none";
};

/** The quietest windows that are free, by the site's clocks and with soft limits priced, or why there is none. */
export function suggestWindows(options: SuggestOptions): WindowSuggestions {
  const { forecast, zone, durationMinutes, from, busy = [], soft = [], stepMinutes = 60, top = 5 } = options;
  const { whose = "your" } = options;
  const to = new Date(Math.min(options.to.getTime(), from.getTime() + horizonMs));
  const durationMs = durationMinutes * minuteMs;
  const span: Span = { start: from.getTime(), end: to.getTime() };
  const clock = wallClock(from, to, zone);
  const starts = gridOf(clock, { first: span.start, last: span.end - durationMs, stepMinutes });

  const { windows, free, quietest } = priceWindows({
    starts,
    durationMs,
    demand: demandBetween(span, forecast, clock.hourOfWeek),
    busy,
    soft,
    welcome: welcomeOf(options, clock, span),
  });
  const dayOf = (at: number) => Math.floor(clock.shows(at) / dayMs);
  const chosen = options.variety === "none" ? bestApart(windows, top) : bestOnDays(windows, top, dayOf);
  const average = (averageHour(forecast) * durationMinutes) / 60;
  const [best, ...others] = chosen.map((window) =>
    toSuggestion(window, { clock, forecast, durationMinutes, quietest, average, soft, whose }),
  );
  if (best) return { suggestions: [best, ...others], whyNone: null };
  return { suggestions: [], whyNone: whyNone({ ...options, to, busy, starts, durationMs, free }) };
}

function welcomeOf({ offPeakHours = [] }: SuggestOptions, clock: WallClock, span: Span): Span[] | null {
  return offPeakHours.length > 0 ? welcomeSpans(offPeakHours, clock, span) : null;
}

type Surroundings = {
  clock: WallClock;
  forecast: TrafficForecast;
  durationMinutes: number;
  quietest: number;
  average: number;
  soft: SoftSpan[];
  whose: "your" | "their";
};

function toSuggestion(window: RankedWindow, around: Surroundings): WindowSuggestion {
  const { clock, forecast, soft, ...facts } = around;
  const span = { startsAt: new Date(window.start), endsAt: new Date(window.end) };
  const slices = slicesOf(span, clock.hourOfWeek);
  const estimate = estimateRequests(slices, forecast);
  const { expected = 0, lower = 0, upper = 0 } = estimate ?? {};
  const softWords = soft.filter((one) => overlap(one, span)).map(({ words }) => words);
  const measured = Math.min(...slices.map(({ hourOfWeek }) => forecast.samples[hourOfWeek] ?? 0));
  return {
    ...span,
    wallStart: new Date(clock.shows(window.start)).toISOString().slice(0, "2026-12-01T02:00".length),
    expectedRequests: expected,
    lower,
    upper,
    reasons: reasonsFor({
      ...{ ...facts, window, measured, range: { lower, upper } },
      softWords: [...new Set(softWords)],
    }),
  };
}
