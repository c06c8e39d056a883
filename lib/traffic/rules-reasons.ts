import { OUTSIDE_HOURS_PRICE, type RankedWindow, SOFT_BLACKOUT_PRICE } from "./rules-suggest.ts";

type Facts = {
  window: RankedWindow;
  /** Whose traffic it is, for the reader. */
  whose: "your" | "their";
  /** Between which four in five such windows lie. */
  range: { lower: number; upper: number };
  durationMinutes: number;
  /** Requests that any window of these dates meets at the least. */
  quietest: number;
  /** Requests that a window of this length meets on average. */
  average: number;
  /** How often the hours of the window were measured, the least of them. */
  measured: number;
  /** The reasons of the soft blackouts that it touches. */
  softWords: string[];
};

const leastShare = 0.05;
// A formatter costs far more to make than to use.
const wholeNumber = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Why this window, a sentence each, the most telling first. */
export function reasonsFor({
  window,
  whose,
  range,
  durationMinutes,
  quietest,
  average,
  measured,
  softWords,
}: Facts): string[] {
  const { expected, inWelcome } = window;
  const [length, requests] = [lengthWords(durationMinutes), about(expected)];
  const least = about(quietest);
  const fewer = average > 0 ? 1 - expected / average : 0;
  const of = requests === "1" ? "request" : "requests";
  return [
    requests === least
      ? `About ${requests} ${of}: ${whose} quietest ${length} between these dates.`
      : `About ${requests} ${of}; ${whose} quietest ${length} between these dates has ${least}.`,
    about(range.lower) !== about(range.upper) &&
      `Four such windows in five have ${about(range.lower)} to ${about(range.upper)}.`,
    inWelcome === true && `Inside ${whose} off-peak hours.`,
    inWelcome === false &&
      `Outside ${whose} off-peak hours: it ranks as if it had ${times(OUTSIDE_HOURS_PRICE)} the requests.`,
    softWords.length > 0 &&
      `In a soft blackout, ${softWords.join(", ")}: it ranks as if it had ${times(SOFT_BLACKOUT_PRICE)} the requests.`,
    fewer >= leastShare && `${Math.round(fewer * 100)}% fewer requests than ${whose} average ${length}.`,
    measured === 0
      ? "Judged by the same time on other days."
      : `Measured ${often(measured)} at this hour of the week.`,
  ].filter((words) => words !== false);
}

/** 90 is "1 h 30 min". */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
}

/** Three figures say enough: 1,234 is "1,230". */
function about(requests: number): string {
  return wholeNumber.format(Number(requests.toPrecision(3)));
}

function times(factor: number): string {
  return factor === 2 ? "twice" : `${factor} times`;
}

function often(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
