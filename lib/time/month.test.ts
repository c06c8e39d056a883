import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedMonth } from "./month.ts";
import { calendarDay } from "./week.ts";

const now = new Date("2026-11-23T09:00Z");

describe("a month's page", () => {
  it("is whole weeks, Monday to Sunday", () => {
    const { name, month, previous, next, days } = askedMonth("2026-12", now, "Europe/Berlin");
    expect({ name, month, previous, next }).toEqual({
      name: "December 2026",
      month: "2026-12",
      previous: "2026-11",
      next: "2027-01",
    });
    expect([days[0]?.name, days[1]?.name, days.at(-1)?.name]).toEqual([
      "Monday 30 November",
      "Tuesday 1 December",
      "Sunday 3 January",
    ]);
    expect(days.filter(({ inMonth }) => inMonth)).toHaveLength(31);
  });

  it("begins its days where the site's clocks do, also when they change", () => {
    const { days } = askedMonth("2026-10", now, "Europe/Berlin");
    const change = days.find(({ day }) => day === "2026-10-25");
    expect([change?.startsAt, change?.endsAt]).toEqual([
      new Date("2026-10-24T22:00Z"),
      new Date("2026-10-25T23:00Z"),
    ]);
  });

  it.each([undefined, "", "2026-13", "1999-12", "2100-01", "2026-1", "December", ["2026-12"], "2026-12-01"])(
    "is the present one for %j",
    (asked) => {
      expect(askedMonth(asked, now, "Europe/Berlin").month).toBe("2026-11");
      expect(askedMonth(asked, new Date("2026-11-30T23:30Z"), "Europe/Berlin").month).toBe("2026-12");
    },
  );

  it("has days that follow each other without a gap, in every zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.integer({ min: 2026, max: 2028 }),
        fc.integer({ min: 1, max: 12 }),
        (zone, year, month) => {
          const page = askedMonth(`${year}-${String(month).padStart(2, "0")}`, now, zone);
          expect(page.days.length % 7).toBe(0);
          page.days.forEach(({ day, startsAt, endsAt }, index) => {
            expect(calendarDay(startsAt, zone)).toBe(day);
            expect(endsAt).toEqual(page.days[index + 1]?.startsAt ?? page.endsAt);
          });
        },
      ),
    );
  });
});
