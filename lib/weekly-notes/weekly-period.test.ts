import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastPeriod, periodFrom } from "./weekly-period.ts";

describe("a week of notes", () => {
  it("runs from Friday to Thursday by the site's clocks, and goes out on the Friday after", () => {
    expect(lastPeriod(new Date("2026-11-30T10:00:00Z"), "Europe/Berlin")).toEqual({
      firstDay: "2026-11-20",
      startsAt: new Date("2026-11-19T23:00:00Z"),
      endsAt: new Date("2026-11-26T23:00:00Z"),
      compileAt: new Date("2026-11-27T05:00:00Z"),
      sendAt: new Date("2026-11-27T13:00:00Z"),
    });
  });

  it("has ended on Friday itself, and not a moment before", () => {
    const friday = new Date("2026-11-27T00:00:00Z");
    expect(lastPeriod(friday, "UTC").endsAt).toEqual(friday);
    expect(lastPeriod(new Date(friday.getTime() - 1), "UTC").endsAt).toEqual(
      new Date("2026-11-20T00:00:00Z"),
    );
  });

  it("follows the one before without a gap, in any zone and over clock changes", () => {
    const instant = fc.date({
      min: new Date("2024-01-01"),
      max: new Date("2029-01-01"),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom(
      "UTC",
      "Europe/Berlin",
      "America/Santiago",
      "Asia/Kathmandu",
      "Pacific/Apia",
      "Africa/Cairo",
    );
    fc.assert(
      fc.property(instant, zone, (now, timeZone) => {
        const last = lastPeriod(now, timeZone);
        expect(last.endsAt.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(last.compileAt < last.sendAt).toBe(true);
        const before = lastPeriod(new Date(last.endsAt.getTime() - 1), timeZone);
        expect(before.endsAt).toEqual(last.startsAt);
        expect(periodFrom(last.firstDay, timeZone)).toEqual(last);
      }),
    );
  });

  it.each(["2026-11-21", "2026-02-30", "", "last week", "2026-11-20T00:00"])("is not named by %j", (day) => {
    expect(periodFrom(day, "UTC")).toBeNull();
  });
});
