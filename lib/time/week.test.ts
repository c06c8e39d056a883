import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourOfWeek, toWallTime } from "./wall-time.ts";
import { calendarDay, dayIn, weekOf, weekOfDay } from "./week.ts";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Apia",
  "America/Santiago",
];

describe("a week", () => {
  it("begins on Monday where the site is, not where the server is", () => {
    const sundayEvening = new Date("2027-01-10T23:30:00Z");
    expect(weekOf(sundayEvening, "Europe/Berlin").startsAt).toEqual(new Date("2027-01-10T23:00:00Z"));
    expect(weekOf(sundayEvening, "UTC").startsAt).toEqual(new Date("2027-01-04T00:00:00Z"));
  });

  it("is an hour longer when clocks go back", () => {
    const { startsAt, endsAt } = weekOf(new Date("2026-10-22T12:00:00Z"), "Europe/Berlin");
    expect(endsAt.getTime() - startsAt.getTime()).toBe((7 * 24 + 1) * 3_600_000);
  });

  it("holds its instant, starts on a Monday and ends where the next begins", () => {
    const instant = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2035-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const { startsAt, endsAt, days } = weekOf(at, zone);
        expect(startsAt.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(endsAt.getTime()).toBeGreaterThan(at.getTime());
        expect(hourOfWeek(startsAt, zone)).toBeLessThan(24);
        expect(weekOf(endsAt, zone).startsAt).toEqual(endsAt);
        expect(new Set(days.map((day) => toWallTime(day, zone).slice(0, 10))).size).toBe(7);
      }),
    );
  });

  it("is found by any of its days, and by nothing that is no day", () => {
    const berlin = weekOf(new Date("2026-10-22T12:00:00Z"), "Europe/Berlin");
    for (const day of berlin.days)
      expect(weekOfDay(calendarDay(day, "Europe/Berlin"), "Europe/Berlin")).toEqual(berlin);
    for (const day of ["2026-02-30", "2026-13-01", "yesterday", "", "-002026-01-01", 7, undefined])
      expect(weekOfDay(day, "UTC")).toBeNull();
    for (const day of ["0000-01-01", "0001-01-02", "1999-12-31", "2100-01-01", "9999-12-31"])
      expect([weekOfDay(day, "UTC"), dayIn(day, "UTC")]).toEqual([null, null]);
  });
});
