import type { TimeSpan } from "./schema.ts";

/** Instants in ms since 1970, the end not included. */
export type Span = { start: number; end: number };

/** True when two half-open spans share an instant. */
export function overlap(a: TimeSpan, b: TimeSpan): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

export function toSpan({ startsAt, endsAt }: TimeSpan): Span {
  return { start: startsAt.getTime(), end: endsAt.getTime() };
}

/** The same instants as spans in order, of which no two touch. */
export function merged(spans: Span[]): Span[] {
  const apart: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** Says of windows that come in order of their starts whether they touch any of the spans. */
export function toucher(spans: Span[]): (start: number, end: number) => boolean {
  const next = follower(spans);
  return (start, end) => (next(start)?.start ?? Number.POSITIVE_INFINITY) < end;
}

/** Says of windows that come in order of their starts whether one of the spans holds them whole. */
export function holder(spans: Span[]): (start: number, end: number) => boolean {
  const next = follower(spans);
  return (start, end) => {
    const span = next(start);
    return span !== undefined && span.start <= start && end <= span.end;
  };
}

/** Finds the first span that ends after an instant; instants come in order, so that one walk serves all. */
function follower(spans: Span[]): (at: number) => Span | undefined {
  const apart = merged(spans);
  let next = 0;
  return (at) => {
    while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return apart[next];
  };
}
