import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { hourOfWeek, isWallTime, resolveWallTime, toWallTime } from "./wall-time.ts";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
const anyZone = fc.constantFrom(...zones);
const minuteMs = 60_000;
const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1) / minuteMs, max: Date.UTC(2050, 0, 1) / minuteMs })
  .map((minutes) => new Date(minutes * minuteMs));

// Random instants rarely meet a clock change, so half of the runs are within three hours of one.
const nearChange = fc
  .tuple(anyZone, anyInstant, fc.integer({ min: -180, max: 180 }))
  .map(([zone, from, minutes]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(from.getTime())
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition("next");
    return { zone, at: new Date((change?.epochMilliseconds ?? from.getTime()) + minutes * minuteMs) };
  });
const anywhere = fc.oneof(nearChange, fc.record({ zone: anyZone, at: anyInstant }));

describe("for every zone", () => {
  test("an instant survives the way to the wall and back, a fold by the person's choice", () => {
    fc.assert(
      fc.property(anywhere, ({ zone, at }) => {
        const wall = toWallTime(at, zone);
        const resolved = resolveWallTime(wall, zone);
        if (resolved.kind === "gap") throw new Error(`${zone} shows ${wall}, yet it is called a gap`);
        if (resolved.kind === "ok") {
          expect(resolved.instant).toEqual(at);
          return;
        }
        const { earlier, later } = resolved;
        expect(earlier.getTime()).toBeLessThan(later.getTime());
        expect([earlier.getTime(), later.getTime()]).toContain(at.getTime());
        expect([toWallTime(earlier, zone), toWallTime(later, zone)]).toEqual([wall, wall]);
        expect(resolveWallTime(wall, zone, "earlier")).toEqual({ kind: "ok", instant: earlier });
        expect(resolveWallTime(wall, zone, "later")).toEqual({ kind: "ok", instant: later });
      }),
      { numRuns: 2000 },
    );
  });

  test("a wall time no clock shows is refused, with neighbours that clocks do show", () => {
    fc.assert(
      fc.property(anywhere, ({ zone, at }) => {
        const wall = toWallTime(at, "UTC");
        const resolved = resolveWallTime(wall, zone, "earlier");
        if (resolved.kind !== "gap") return;
        expect(resolved.before.wall < wall && wall < resolved.after.wall).toBe(true);
        for (const neighbour of [resolved.before, resolved.after]) {
          expect(toWallTime(neighbour.instant, zone)).toBe(neighbour.wall);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("known changes", () => {
  test("Berlin skips 02:30 on 29 March 2026", () => {
    expect(resolveWallTime("2026-03-29T02:30", "Europe/Berlin", "later")).toEqual({
      kind: "gap",
      before: { wall: "2026-03-29T01:30", instant: new Date("2026-03-29T00:30Z") },
      after: { wall: "2026-03-29T03:30", instant: new Date("2026-03-29T01:30Z") },
    });
  });

  test("Berlin shows 02:30 twice on 25 October 2026", () => {
    expect(resolveWallTime("2026-10-25T02:30", "Europe/Berlin")).toEqual({
      kind: "fold",
      earlier: new Date("2026-10-25T00:30Z"),
      later: new Date("2026-10-25T01:30Z"),
    });
  });

  test("Lord Howe moves by half an hour", () => {
    expect(resolveWallTime("2026-10-04T02:15", "Australia/Lord_Howe")).toMatchObject({
      kind: "gap",
      before: { wall: "2026-10-04T01:45" },
      after: { wall: "2026-10-04T02:45" },
    });
    const fold = resolveWallTime("2026-04-05T01:45", "Australia/Lord_Howe");
    if (fold.kind !== "fold") throw new Error(`a fold was expected, not ${fold.kind}`);
    expect(fold.later.getTime() - fold.earlier.getTime()).toBe(30 * minuteMs);
  });

  test("Apia never had 30 December 2011", () => {
    expect(resolveWallTime("2011-12-30T12:00", "Pacific/Apia")).toMatchObject({
      kind: "gap",
      before: { wall: "2011-12-29T12:00" },
      after: { wall: "2011-12-31T12:00" },
    });
  });
});

test("the hour of the week starts on Monday at midnight in the zone", () => {
  expect(hourOfWeek(new Date("2026-11-29T23:00Z"), "Europe/Berlin")).toBe(0);
  expect(hourOfWeek(new Date("2026-11-29T23:00Z"), "UTC")).toBe(167);
  expect(hourOfWeek(new Date("2026-12-01T20:30Z"), "Asia/Kolkata")).toBe(50);
});

test.each([
  "2026-02-30T02:00",
  "2026-12-01T24:00",
  "2026-12-01",
  "2026-12-01 02:00",
  "2026-12-01T02:00Z",
  "",
])("%j is no wall time", (text) => expect(isWallTime(text)).toBe(false));
