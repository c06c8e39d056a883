import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import type { EntryKind } from "./schema.ts";

/** What a day is told by, after its name. */
export type DayFacts = {
  isToday: boolean;
  /** Windows that are free on it; null when nobody asks. */
  free: number | null;
  /** Why none is: "too soon"; empty when that is plain. */
  noneWords: string;
  kinds: EntryKind[];
};

const said: [EntryKind, one: string, many: string][] = [
  ["agreed", "agreed", "agreed"],
  ["ended", "window over", "windows over"],
  ["cancelled", "cancelled", "cancelled"],
  ["offered", "offered", "offered"],
];

/** "today, 3 free windows, 1 agreed, blackout" */
export function dayWords({ isToday, free, noneWords, kinds }: DayFacts): string {
  const countOf = (kind: EntryKind) => kinds.filter((one) => one === kind).length;
  const counts = said.flatMap(([kind, one, many]) => {
    const count = countOf(kind);
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  const freeWords = free === null ? noneWords : free === 1 ? "1 free window" : `${free || "no"} free windows`;
  return [
    isToday && "today",
    freeWords,
    ...counts,
    countOf("hard") > 0 && "blackout",
    countOf("soft") > 0 && "soft blackout",
    countOf("train") > 0 && "release train",
  ]
    .filter(Boolean)
    .join(", ");
}

type Room = {
  day: TimeSpan;
  /** What the crew holds, and the blackouts in which nobody works. */
  held: TimeSpan[];
  closed: TimeSpan[];
  /** No further window starts before. */
  from: Date;
  minutes: number;
};

/** How many windows a crew holds on a day, and how many it could: those, and as many as fit between them. */
export function dayCapacity({ day, held, closed, from, minutes }: Room): { held: number; possible: number } {
  const ofDay = held.filter((window) => window.startsAt >= day.startsAt && window.startsAt < day.endsAt);
  const taken = [...held, ...closed]
    .filter((span) => overlap(span, day))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const lengthMs = minutes * 60_000;
  let fits = 0;
  let at = Math.max(day.startsAt.getTime(), from.getTime());
  const fill = (until: number) => {
    if (until > at) fits += Math.floor((until - at) / lengthMs);
  };
  for (const { startsAt, endsAt } of taken) {
    fill(startsAt.getTime());
    at = Math.max(at, endsAt.getTime());
  }
  fill(day.endsAt.getTime());
  return { held: ofDay.length, possible: ofDay.length + fits };
}
