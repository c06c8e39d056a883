import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertDays, daysAsInstants } from "./days.ts";
import { dueAt } from "./due-at.ts";

describe("a range of days", () => {
  it("includes its last day, also when clocks change in it", () => {
    expect(daysAsInstants("2026-10-25", "2026-10-25", "Europe/Berlin")).toEqual({
      startsAt: new Date("2026-10-24T22:00:00Z"),
      endsAt: new Date("2026-10-25T23:00:00Z"),
    });
  });

  it.each([
    ["2026-11-02", "2026-11-01", "untilDay"],
    ["2026-11-01", "2026-11-24", "untilDay"],
    ["2025-11-01", "2026-11-02", "fromDay"],
  ])("from %s to %s is refused at %s", (from, until, field) => {
    expect(() => assertDays(from, until, "2026-11-23")).toThrow(
      expect.objectContaining({ code: "invalid_input", fields: { [field]: [expect.any(String)] } }),
    );
  });

  it.each([
    ["2026-11-23", "2026-11-23"],
    ["2025-11-23", "2026-11-23"],
  ])("from %s to %s is taken", (from, until) => {
    expect(() => assertDays(from, until, "2026-11-23")).not.toThrow();
  });
});

describe("a request's due time", () => {
  it("is at 17:00 on the third working day after it, by the owner's clocks", () => {
    expect(dueAt(new Date("2026-11-26T10:00:00Z"), "Europe/Stockholm")).toEqual(
      new Date("2026-12-01T16:00:00Z"),
    );
  });

  it("is always on a working day, three to five days on", () => {
    const instant = fc.date({
      min: new Date("2024-01-01"),
      max: new Date("2029-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (at) => {
        const due = dueAt(at, "UTC");
        expect(due.getUTCDay() % 6).not.toBe(0);
        const days = (due.getTime() - at.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(2.7);
        expect(days).toBeLessThan(5.8);
      }),
    );
  });
});
