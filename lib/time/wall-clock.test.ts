import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { wallClock } from "./wall-clock.ts";
import { hourOfWeek, toWallTime } from "./wall-time.ts";

const zones = [
  ...["UTC", "Europe/Berlin", "Africa/Casablanca", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe"],
  // Clocks of these skip or repeat midnight itself.
  ...["Africa/Cairo", "Asia/Beirut", "America/Havana", "America/Asuncion", "America/Scoresbysund"],
];
const span = { from: new Date("2024-01-10T00:00Z"), to: new Date("2028-12-20T00:00Z") };
const anyInstant = fc.date({ min: span.from, max: span.to, noInvalidDate: true });

describe.each(zones)("clocks of %s", (zone) => {
  const clock = wallClock(span.from, span.to, zone);

  test("show what a clock shows, in any order of asking", () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const wall = new Date(clock.shows(at.getTime())).toISOString().slice(0, "2026-12-01T02:00".length);
        expect(wall).toBe(toWallTime(at, zone));
        expect(clock.hourOfWeek(at.getTime())).toBe(hourOfWeek(at, zone));
      }),
    );
  });

  test("know where each day starts", () => {
    for (let day = Date.UTC(2024, 0, 11) / 86_400_000; day < Date.UTC(2028, 11, 20) / 86_400_000; day += 1) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const start = Temporal.PlainDate.from(date).toZonedDateTime(zone);
      expect([date, clock.firstShowing(day * 86_400_000)]).toEqual([date, start.epochMilliseconds]);
    }
  });
});
