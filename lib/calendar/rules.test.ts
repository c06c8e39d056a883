import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayCapacity, dayWords } from "./rules.ts";

const at = (time: string) => new Date(`2026-12-01T${time}Z`);
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const day = { startsAt: at("00:00"), endsAt: new Date("2026-12-02T00:00Z") };

describe("the words of a day", () => {
  it("count what is free and what stands on it", () => {
    const facts = { isToday: false, noneWords: "", kinds: [] };
    expect(dayWords({ ...facts, free: 3, kinds: ["agreed"] })).toBe("3 free windows, 1 agreed");
    expect(dayWords({ ...facts, free: 1, isToday: true })).toBe("today, 1 free window");
    expect(dayWords({ ...facts, free: 0, kinds: ["hard", "offered", "offered"] })).toBe(
      "no free windows, 2 offered, blackout",
    );
    expect(dayWords({ ...facts, free: null, noneWords: "too soon" })).toBe("too soon");
    expect(dayWords({ ...facts, free: null })).toBe("");
  });
});

describe("a crew's day", () => {
  const room = { day, held: [], closed: [], from: day.startsAt, minutes: 120 };

  it("takes as many windows as fit between those it holds", () => {
    expect(dayCapacity(room)).toEqual({ held: 0, possible: 12 });
    expect(dayCapacity({ ...room, held: [span("03:00", "05:00")] })).toEqual({ held: 1, possible: 11 });
  });

  it("takes none in a blackout or before the lead time", () => {
    expect(dayCapacity({ ...room, closed: [span("00:00", "20:00")] }).possible).toBe(2);
    expect(dayCapacity({ ...room, from: at("22:30") }).possible).toBe(0);
    expect(dayCapacity({ ...room, held: [span("03:00", "05:00")], from: day.endsAt })).toEqual({
      held: 1,
      possible: 1,
    });
  });

  it("counts a window on the day it starts, and its time on both", () => {
    const overnight = { startsAt: new Date("2026-11-30T23:00Z"), endsAt: at("01:00") };
    expect(dayCapacity({ ...room, held: [overnight] })).toEqual({ held: 0, possible: 11 });
  });

  it("never counts more than the hours of the day", () => {
    const spans = fc.array(
      fc
        .record({ from: fc.integer({ min: -600, max: 1500 }), length: fc.integer({ min: 1, max: 900 }) })
        .map(({ from, length }) => ({
          startsAt: new Date(day.startsAt.getTime() + from * 60_000),
          endsAt: new Date(day.startsAt.getTime() + (from + length) * 60_000),
        })),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(spans, fc.integer({ min: 30, max: 480 }), (closed, minutes) => {
        const { possible } = dayCapacity({ ...room, closed, minutes });
        const open = Array.from(
          { length: 1440 },
          (_, minute) => new Date(day.startsAt.getTime() + minute * 60_000),
        );
        const free = open.filter(
          (one) => !closed.some(({ startsAt, endsAt }) => startsAt <= one && one < endsAt),
        );
        expect(possible * minutes).toBeLessThanOrEqual(free.length);
      }),
    );
  });
});
