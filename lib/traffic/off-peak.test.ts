import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedRequests, hourOfWeekPicture, suggestWindows } from "./off-peak.ts";
import { readTrafficCsv } from "./read-traffic-csv.ts";
import type { HourOfWeekPicture, TimeSpan, TrafficHour } from "./schema.ts";

const hourMs = 3_600_000;
const zone = "America/New_York";

/** Three weeks that are quiet from 02:00 to 05:00 in New York, in winter time. */
const hours: TrafficHour[] = Array.from({ length: 21 * 24 }, (_, index) => {
  const hour = new Date(Date.UTC(2026, 10, 2) + index * hourMs);
  const local = (hour.getUTCHours() + 19) % 24;
  return { hour, requests: local >= 2 && local < 5 ? 50 : 1000 };
});
const picture = hourOfWeekPicture(hours, zone);
const search = {
  picture,
  zone,
  durationMinutes: 120,
  from: new Date("2026-12-01T00:00Z"),
  to: new Date("2026-12-15T00:00Z"),
};

test("the picture is of the site's week", () => {
  expect([picture[25]?.expected, picture[26]?.expected, picture[29]?.expected]).toEqual([1000, 50, 1000]);
});

test("a window is told by the hours it touches, also in a zone of half an hour", () => {
  const span = { startsAt: new Date("2026-12-01T06:30Z"), endsAt: new Date("2026-12-01T08:30Z") };
  expect(expectedRequests(span, picture, zone)?.expected).toBe(500 + 50 + 25);
  expect(expectedRequests(span, hourOfWeekPicture(hours, "Asia/Kolkata"), "Asia/Kolkata")?.expected).toBe(
    575,
  );
});

describe("suggestions", () => {
  test("are quiet by the site's clocks, on different days and weekdays, quietest first", () => {
    const { suggestions } = suggestWindows(search);
    expect(suggestions).toHaveLength(5);
    for (const { wallStart, expectedRequests: expected } of suggestions) {
      expect(wallStart).toMatch(/T0[23]:00$/);
      expect(expected).toBe(100);
    }
    expect(new Set(suggestions.map(({ wallStart }) => wallStart.slice(0, 10))).size).toBe(5);
    expect(suggestions[0]?.reasons).toEqual([
      "The quietest window that is free.",
      "94% fewer requests than your average 2 h.",
      "Measured 3 times at this hour of the week.",
    ]);
  });

  test("stay quiet when the clocks have changed", () => {
    const [first] = suggestWindows({
      ...search,
      from: new Date("2027-06-01T00:00Z"),
      to: new Date("2027-06-08T00:00Z"),
    }).suggestions;
    expect(first?.wallStart).toMatch(/T02:00$/);
    expect(first?.startsAt.getUTCHours()).toBe(6);
  });

  test("never leave the dates, touch a busy span, or share a day", () => {
    const from = search.from.getTime();
    const span = fc.tuple(fc.nat(14 * 24 * 60), fc.integer({ min: 1, max: 2000 })).map(
      ([at, length]): TimeSpan => ({
        startsAt: new Date(from + at * 60_000),
        endsAt: new Date(from + (at + length) * 60_000),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 20 }),
        fc.integer({ min: 15, max: 600 }),
        span,
        (busy, durationMinutes, range) => {
          const { suggestions, whyNone } = suggestWindows({
            ...search,
            durationMinutes,
            busy,
            from: range.startsAt,
            to: range.endsAt,
          });
          expect(whyNone === null).toBe(suggestions.length > 0);
          expect(new Set(suggestions.map(({ wallStart }) => wallStart.slice(0, 10))).size).toBe(
            suggestions.length,
          );
          for (const { startsAt, endsAt, expectedRequests: expected, lower, upper } of suggestions) {
            expect(startsAt >= range.startsAt && endsAt <= range.endsAt).toBe(true);
            expect(endsAt.getTime() - startsAt.getTime()).toBe(durationMinutes * 60_000);
            expect(busy.some((taken) => taken.startsAt < endsAt && startsAt < taken.endsAt)).toBe(false);
            expect(lower <= expected && expected <= upper).toBe(true);
          }
        },
      ),
    );
  });

  test("may start when a busy span ends", () => {
    const from = new Date("2026-12-01T07:00Z");
    const busy = [{ startsAt: new Date("2026-11-30T07:00Z"), endsAt: from }];
    const to = new Date("2026-12-01T09:00Z");
    expect(suggestWindows({ ...search, from, to, busy }).suggestions[0]?.startsAt).toEqual(from);
  });

  test("come at quarters of an hour if asked", () => {
    const from = new Date("2026-12-01T07:10Z");
    const found = suggestWindows({ ...search, from, to: new Date("2026-12-01T09:20Z"), stepMinutes: 15 });
    expect(found.suggestions.map(({ wallStart }) => wallStart)).toEqual(["2026-12-01T02:15"]);
  });

  const untaught: HourOfWeekPicture = hourOfWeekPicture([], zone);
  test.each([
    ["too short a range", { to: new Date("2026-12-01T01:59Z") }, /does not fit/],
    ["a range that ends before it starts", { to: new Date("2026-11-01T00:00Z") }, /does not fit/],
    ["all taken", { busy: [{ startsAt: search.from, endsAt: search.to }] }, /not free/],
    ["no traffic", { picture: untaught }, /no counts/],
  ])("say why there is none: %s", (_, change, why) => {
    expect(suggestWindows({ ...search, ...change })).toEqual({
      suggestions: [],
      whyNone: expect.stringMatching(why),
    });
  });
});

test("a week of real traffic names hours that are quiet in the next", async () => {
  const path = fileURLToPath(new URL("../testing/data/elb_request_count.csv", import.meta.url));
  const read = await readTrafficCsv(createReadStream(path), { now: new Date("2026-11-23T09:00Z") });
  if (!read.ok) throw new Error("refused");
  const [from, to] = [new Date("2014-04-17T00:00Z"), new Date("2014-04-24T00:00Z")];
  const measured = hourOfWeekPicture(
    read.file.hours.filter(({ hour }) => hour < from),
    "UTC",
  );
  const nextWeek = read.file.hours.filter(({ hour }) => hour >= from && hour < to);
  const average = nextWeek.reduce((sum, { requests }) => sum + requests, 0) / nextWeek.length;
  const { suggestions } = suggestWindows({ picture: measured, zone: "UTC", durationMinutes: 120, from, to });
  expect(suggestions).toHaveLength(5);
  // A single suggestion may still meet a burst; five together do not.
  const met = nextWeek.filter(({ hour }) =>
    suggestions.some(({ startsAt, endsAt }) => hour >= startsAt && hour < endsAt),
  );
  expect(met).toHaveLength(10);
  expect(met.reduce((sum, { requests }) => sum + requests, 0) / met.length).toBeLessThan(0.8 * average);
});
