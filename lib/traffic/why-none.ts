import "server-only";
import { formatInstant, formatWindow } from "#lib/time/format.ts";
import { wallGrid } from "#lib/time/wall-grid.ts";
import { lengthWords } from "./rules-reasons.ts";
import { toSpan, toucher } from "./rules-spans.ts";
import { type BusySpan, type Obstacle, obstacles, type TimeSpan } from "./schema.ts";

type Search = {
  from: Date;
  to: Date;
  zone: string;
  durationMinutes: number;
  durationMs: number;
  stepMinutes?: number;
  busy: BusySpan[];
  busyKnownTo?: Date;
  starts: number[];
  /** How many of the starts are free. */
  free: number;
};

/** What stands in the way of every window between two dates, and the first one after them that is free. */
export function whyNone(search: Search): string {
  if (search.free > 0) return "Your traffic has no counts for the hours that are free.";
  const why = search.starts.length === 0 ? tooNarrow(search) : allBlocked(search);
  return [why, ...afterwards(search)].join(" ");
}

function tooNarrow({ from, to, zone, durationMinutes }: Search): string {
  const [first, last] = [formatInstant(from, zone), formatInstant(to, zone)];
  if (from >= to)
    return `No window fits: the first possible time, ${first}, is not before the last, ${last}.`;
  return `No window of ${lengthWords(durationMinutes)} fits between ${first} and ${last}.`;
}

function allBlocked({ starts, durationMs, busy }: Search): string {
  const count = starts.length;
  const possible =
    count === 1
      ? "The only possible start is not free"
      : `None of the ${number(count)} possible starts is free`;
  return `${possible}: ${blockedBy(starts, durationMs, busy).join(", ")}.`;
}

/** Each start is counted once, for the first of its obstacles in their order. */
function blockedBy(starts: number[], durationMs: number, busy: BusySpan[]): string[] {
  let left = starts;
  return obstacles.flatMap((kind) => {
    const ofKind = Map.groupBy(
      busy.filter((span) => span.kind === kind),
      ({ words }) => words,
    );
    return [...ofKind].flatMap(([words, spans]) => {
      const touches = toucher(spans.map(toSpan));
      const rest = left.filter((start) => !touches(start, start + durationMs));
      const count = left.length - rest.length;
      left = rest;
      return count > 0 ? [`${number(count)} ${inTheWay(kind, words)}`] : [];
    });
  });
}

function inTheWay(kind: Obstacle, words = ""): string {
  const named: Record<Obstacle, string> = {
    lead: "too soon to prepare",
    staging: "before staging has had its time",
    blackout: `in the blackout "${words}"`,
    own: "on another window of this site",
    rest: "too close to another window of this site",
    crew: "while the crew works elsewhere",
  };
  return named[kind];
}

function afterwards(search: Search): string[] {
  const { to, zone, durationMs, busyKnownTo, stepMinutes = 60, busy } = search;
  if (!busyKnownTo || busyKnownTo <= to) return [];
  const touches = toucher(busy.map(toSpan));
  const last = new Date(busyKnownTo.getTime() - durationMs);
  const found = wallGrid(startAfter(search), last, zone, stepMinutes).find(
    (start) => !touches(start.getTime(), start.getTime() + durationMs),
  );
  if (!found) return [`Nor is any free until ${formatInstant(busyKnownTo, zone)}.`];
  const window: TimeSpan = { startsAt: found, endsAt: new Date(found.getTime() + durationMs) };
  return [`The first free one after that is ${formatWindow(window.startsAt, window.endsAt, zone)}.`];
}

/** The first instant from which a window would end after the dates; never before they begin. */
function startAfter({ from, to, durationMs }: Search): Date {
  return new Date(Math.max(from.getTime(), to.getTime() - durationMs + 1));
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
