import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { nearestFree } from "./nearest-free.ts";

const minuteMs = 60_000;
const at = (minutes: number) => new Date(minutes * minuteMs);
const span = (start: number, length: number): TimeSpan => ({
  startsAt: at(start),
  endsAt: at(start + length),
});
const minutesOf = ({ startsAt }: TimeSpan) => startsAt.getTime() / minuteMs;

test("offers the nearest windows on both sides of a taken one", () => {
  const search = { wanted: span(600, 120), busy: [span(600, 120)], from: at(0), to: at(2000) };
  expect(nearestFree(search).map(minutesOf)).toEqual([720, 480, 840]);
});

test("offers nothing where there is no room", () => {
  const search = { wanted: span(600, 120), busy: [span(0, 950)], from: at(0), to: at(1000) };
  expect(nearestFree(search)).toEqual([]);
});

const anySearch = fc
  .record({
    start: fc.integer({ min: -500, max: 6000 }),
    length: fc.integer({ min: 1, max: 480 }),
    busy: fc.array(fc.tuple(fc.integer({ min: -500, max: 6000 }), fc.integer({ min: 1, max: 900 })), {
      maxLength: 12,
    }),
    from: fc.integer({ min: 0, max: 3000 }),
    room: fc.integer({ min: 0, max: 3000 }),
  })
  .map(({ start, length, busy, from, room }) => ({
    wanted: span(start, length),
    busy: busy.map(([begin, minutes]) => span(begin, minutes)),
    from: at(from),
    to: at(from + room),
  }));

test("whatever is busy, offers are free, in bounds, as long as wanted, apart, and nearest first", () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const { wanted, busy, from, to } = search;
      const found = nearestFree(search);
      const distance = (one: TimeSpan) => Math.abs(minutesOf(one) - minutesOf(wanted));
      expect(found.length).toBeLessThanOrEqual(3);
      found.forEach((one, index) => {
        expect(busy.some((other) => overlap(other, one))).toBe(false);
        expect(one.startsAt >= from && one.endsAt <= to).toBe(true);
        expect(one.endsAt.getTime() - one.startsAt.getTime()).toBe(
          wanted.endsAt.getTime() - wanted.startsAt.getTime(),
        );
        for (const other of found.slice(0, index)) {
          expect(overlap(other, one)).toBe(false);
          expect(distance(other)).toBeLessThanOrEqual(distance(one));
        }
      });
    }),
  );
});

test("nothing free on the grid is nearer than the first offer, and there is an offer when something is free", () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const { wanted, busy, from, to } = search;
      const length = (wanted.endsAt.getTime() - wanted.startsAt.getTime()) / minuteMs;
      const free = Array.from({ length: 600 }, (_, step) =>
        span(minutesOf(wanted) + (step - 300) * 30, length),
      )
        .filter(
          (one) => one.startsAt >= from && one.endsAt <= to && !busy.some((other) => overlap(other, one)),
        )
        .map((one) => Math.abs(minutesOf(one) - minutesOf(wanted)));
      const [first] = nearestFree(search);
      expect(first ? Math.abs(minutesOf(first) - minutesOf(wanted)) : undefined).toBe(
        free.length > 0 ? Math.min(...free) : undefined,
      );
    }),
  );
});
