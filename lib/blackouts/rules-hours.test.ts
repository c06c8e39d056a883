import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursOfRows, hoursWords, liesInHours, mergeHours, rowsOfHours } from "./rules-hours.ts";
import type { WeeklyHours } from "./schema.ts";

const row = (weekday: number, start: string, end: string) => ({ weekday, start, end });
const stretch = (weekday: number, startMinute: number, endMinute: number): WeeklyHours => ({
  weekday,
  startMinute,
  endMinute,
});

describe("weekly hours as they are written", () => {
  it("go on after midnight, from Sunday into Monday too", () => {
    expect(hoursOfRows([row(7, "22:30", "05:00")]).hours).toEqual([
      stretch(1, 0, 300),
      stretch(7, 1350, 1440),
    ]);
  });

  it("last until the end of the day at 00:00, and all day from 00:00", () => {
    expect(hoursOfRows([row(2, "20:00", "00:00"), row(3, "00:00", "00:00")]).hours).toEqual([
      stretch(2, 1200, 1440),
      stretch(3, 0, 1440),
    ]);
  });

  it("become one where they touch or overlap", () => {
    const rows = [
      row(1, "03:00", "05:00"),
      row(1, "01:00", "03:00"),
      row(1, "04:00", "06:00"),
      row(1, "07:00", "08:00"),
    ];
    expect(hoursOfRows(rows).hours).toEqual([stretch(1, 60, 360), stretch(1, 420, 480)]);
  });

  it("name the row that cannot be read, and leave empty ones out", () => {
    const { hours, problems } = hoursOfRows([
      row(1, "", ""),
      row(1, "22:00", ""),
      row(2, "05:00", "05:00"),
      row(3, "01:00", "02:00"),
    ]);
    expect(problems).toEqual({
      "rows.1": ["Write both times, or neither."],
      "rows.2": ["Start and end are the same. For a whole day write 00:00 to 00:00."],
    });
    expect(hours).toEqual([stretch(3, 60, 120)]);
  });

  it("are told by their nights", () => {
    expect(hoursWords(hoursOfRows([row(1, "22:00", "05:00"), row(6, "00:00", "00:00")]).hours)).toBe(
      "Monday 22:00–05:00, Saturday 00:00–00:00",
    );
    expect(hoursWords([])).toBe("none");
  });
});

describe("a time", () => {
  const { hours } = hoursOfRows([row(7, "22:00", "05:00"), row(2, "01:00", "03:00")]);
  it.each([
    [7, 22 * 60, 420, true],
    [7, 23 * 60, 120, true],
    [1, 4 * 60, 60, true],
    [1, 4 * 60, 61, false],
    [7, 21 * 60, 120, false],
    [2, 60, 120, true],
    [2, 120, 120, false],
    [3, 60, 30, false],
  ])("on weekday %i from minute %i for %i minutes lies in the hours: %s", (weekday, minute, minutes, is) =>
    expect(liesInHours(hours, { weekday, minute }, minutes)).toBe(is),
  );
});

const anyHours = fc.array(
  fc
    .record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1439 }),
      length: fc.integer({ min: 1, max: 1440 }),
    })
    .map(({ weekday, from, length }) => stretch(weekday, from, Math.min(1440, from + length))),
  { maxLength: 30 },
);
const minutes = (hours: WeeklyHours[]) =>
  new Set(
    hours.flatMap(({ weekday, startMinute, endMinute }) =>
      Array.from({ length: endMinute - startMinute }, (_, index) => weekday * 1440 + startMinute + index),
    ),
  );

describe("merged hours", () => {
  it("hold the same minutes, each once, in the order of the week", () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const merged = mergeHours(hours);
        expect(minutes(merged)).toEqual(minutes(hours));
        merged.reduce(
          (before, after) => {
            const isLater = after.weekday > before.weekday || after.startMinute > before.endMinute;
            expect(isLater).toBe(true);
            return after;
          },
          stretch(0, 0, 0),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("are the same after they were shown and sent again", () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const merged = mergeHours(hours);
        expect(hoursOfRows(rowsOfHours(merged))).toEqual({ hours: merged, problems: {} });
      }),
    );
  });
});
