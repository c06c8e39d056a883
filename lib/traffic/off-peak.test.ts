import { describe, expect, test } from "vitest";
import { expectedRequests, forecastTraffic, hourOfWeekPicture } from "./off-peak.ts";
import type { TrafficHour } from "./schema.ts";

const hourMs = 3_600_000;
const zone = "America/New_York";

/** Three weeks that are quiet from 02:00 to 05:00 in New York, in winter time. */
const hours: TrafficHour[] = Array.from({ length: 21 * 24 }, (_, index) => {
  const hour = new Date(Date.UTC(2026, 10, 2) + index * hourMs);
  const local = (hour.getUTCHours() + 19) % 24;
  return { hour, requests: local >= 2 && local < 5 ? 50 : 1000 };
});

test("the picture is of the site's week", () => {
  const picture = hourOfWeekPicture(hours, zone);
  expect([picture[25]?.expected, picture[26]?.expected, picture[29]?.expected]).toEqual([1000, 50, 1000]);
});

test("a window is told by the hours it touches, also in a zone of half an hour", () => {
  const span = { startsAt: new Date("2026-12-01T06:30Z"), endsAt: new Date("2026-12-01T08:30Z") };
  expect(expectedRequests(span, forecastTraffic(hours, zone), zone)?.expected).toBe(500 + 50 + 25);
  const kolkata = "Asia/Kolkata";
  expect(expectedRequests(span, forecastTraffic(hours, kolkata), kolkata)?.expected).toBe(575);
});

describe("a week in which the clocks change", () => {
  /** Eight weeks up to the last Sunday of March, quiet at 03:00 by the clocks of Berlin. */
  const berlin = "Europe/Berlin";
  const winter = Array.from({ length: 8 * 168 }, (_, index) => {
    const hour = new Date(Date.UTC(2027, 1, 1) + index * hourMs);
    const local = (hour.getUTCHours() + (hour >= new Date("2027-03-28T01:00Z") ? 2 : 1)) % 24;
    return { hour, requests: local === 3 ? 10 : 500 };
  });

  test("is quiet when its clocks say so, before and after", () => {
    const forecast = forecastTraffic(winter, berlin);
    const oneHour = (startsAt: string) => {
      const start = new Date(startsAt);
      return expectedRequests(
        { startsAt: start, endsAt: new Date(start.getTime() + hourMs) },
        forecast,
        berlin,
      );
    };
    expect(oneHour("2027-03-27T02:00Z")?.expected).toBe(10);
    expect(oneHour("2027-03-28T01:00Z")?.expected).toBe(10);
    expect(oneHour("2027-03-29T01:00Z")?.expected).toBe(10);
    expect(oneHour("2027-03-29T02:00Z")?.expected).toBe(500);
  });
});

test("hours may come in any order", () => {
  expect(forecastTraffic(hours.toReversed(), zone)).toEqual(forecastTraffic(hours, zone));
});
