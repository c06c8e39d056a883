import { expect, it } from "vitest";
import { askedWeek } from "./asked-week.ts";

const now = new Date("2026-11-25T11:00:00Z");
const monday = (day: unknown) => askedWeek(day, now, "Europe/Berlin").startsAt.toISOString();

it("is the week of the day that is named", () => {
  expect(monday("2026-11-22")).toBe("2026-11-15T23:00:00.000Z");
});

it.each([undefined, "", "2026-02-30", "0000-01-01", "9999-12-31", "1999-06-01", ["2026-11-22"], "x'"])(
  "is this week for %j",
  (day) => {
    expect(monday(day)).toBe("2026-11-22T23:00:00.000Z");
  },
);
