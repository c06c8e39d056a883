import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hours, search } from "#lib/testing/quiet-nights.ts";
import { forecastTraffic } from "./off-peak.ts";
import { readTrafficCsv } from "./read-traffic-csv.ts";
import { OUTSIDE_HOURS_PRICE, SOFT_BLACKOUT_PRICE } from "./rules-suggest.ts";
import { type BusySpan, obstacles, type SoftSpan, type TimeSpan } from "./schema.ts";
import { suggestWindows } from "./suggest-windows.ts";

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
const { zone } = search;

const at = (text: string) => new Date(text);
const dayOf = (wallStart: string) => wallStart.slice(0, "2026-12-01".length);
const touch = (a: TimeSpan, b: TimeSpan) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const anySpan = fc
  .tuple(fc.nat(14 * 24 * 60), fc.integer({ min: 1, max: 2000 }))
  .map(([after, length]): TimeSpan => {
    const startsAt = new Date(search.from.getTime() + after * minuteMs);
    return { startsAt, endsAt: new Date(startsAt.getTime() + length * minuteMs) };
  });
const anyBusy: fc.Arbitrary<BusySpan> = fc
  .tuple(anySpan, fc.constantFrom(...obstacles))
  .map(([span, kind]) => ({ ...span, kind, words: "Stocktaking" }));
const anySoft: fc.Arbitrary<SoftSpan> = anySpan.map((span) => ({ ...span, words: "Quarter end" }));

describe("suggestions", () => {
  test("are quiet by the site's clocks, on different days and weekdays, quietest first", () => {
    const { suggestions } = suggestWindows(search);
    expect(suggestions).toHaveLength(5);
    for (const { wallStart, expectedRequests } of suggestions) {
      expect(wallStart).toMatch(/T0[23]:00$/);
      expect(expectedRequests).toBe(100);
    }
    expect(new Set(suggestions.map(({ wallStart }) => dayOf(wallStart))).size).toBe(5);
    expect(suggestions[0]?.reasons).toEqual([
      "About 100 requests: your quietest 2 h between these dates.",
      "Four such windows in five have 79 to 123.",
      "94% fewer requests than your average 2 h.",
      "Measured 3 times at this hour of the week.",
    ]);
  });

  test("of windows alike come sooner rather than a hundredth quieter months later", () => {
    const shrinking = hours.map(({ hour, requests }, index) => ({
      hour,
      requests: requests * 0.999 ** Math.floor(index / 168),
    }));
    const months = { ...search, forecast: forecastTraffic(shrinking, zone), to: at("2027-05-01T00:00Z") };
    const latest = suggestWindows(months)
      .suggestions.map(({ wallStart }) => dayOf(wallStart))
      .toSorted()
      .at(-1);
    expect(latest).toMatch(/^2026-12-0/);
  });

  test("stay quiet when the clocks have changed", () => {
    const summer = { ...search, from: at("2027-06-01T00:00Z"), to: at("2027-06-08T00:00Z") };
    const [first] = suggestWindows(summer).suggestions;
    expect(first?.wallStart).toMatch(/T02:00$/);
    expect(first?.startsAt.getUTCHours()).toBe(6);
  });

  test("never leave the dates, touch a busy span, or share a day, and come by what they rank as", () => {
    fc.assert(
      fc.property(
        fc.record({ busy: fc.array(anyBusy, { maxLength: 20 }), soft: fc.array(anySoft, { maxLength: 5 }) }),
        fc.record({
          durationMinutes: fc.integer({ min: 15, max: 600 }),
          stepMinutes: fc.constantFrom(15, 30, 60),
        }),
        anySpan,
        (spans, lengths, range) => {
          const asked = { ...search, ...spans, ...lengths, from: range.startsAt, to: range.endsAt };
          const { suggestions, whyNone } = suggestWindows(asked);
          expect(whyNone === null).toBe(suggestions.length > 0);
          expect(new Set(suggestions.map(({ wallStart }) => dayOf(wallStart))).size).toBe(suggestions.length);
          const ranks = suggestions.map((window) => {
            expect(window.startsAt >= range.startsAt && window.endsAt <= range.endsAt).toBe(true);
            expect(window.endsAt.getTime() - window.startsAt.getTime()).toBe(
              lengths.durationMinutes * minuteMs,
            );
            expect(spans.busy.some((taken) => touch(taken, window))).toBe(false);
            expect(window.lower <= window.expectedRequests && window.expectedRequests <= window.upper).toBe(
              true,
            );
            const price = spans.soft.some((one) => touch(one, window)) ? SOFT_BLACKOUT_PRICE : 1;
            return price * window.expectedRequests;
          });
          // Shown requests are rounded, ranks are not.
          for (const [index, rank] of ranks.entries())
            expect((ranks[index - 1] ?? 0) - rank).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  test("without variety are the very best that do not overlap", () => {
    const week = {
      ...search,
      to: at("2026-12-08T00:00Z"),
      variety: "none",
      durationMinutes: 60,
      top: 12,
    } as const;
    const { suggestions } = suggestWindows(week);
    expect(suggestions.map(({ expectedRequests }) => expectedRequests)).toEqual(Array(12).fill(50));
    expect(new Set(suggestions.map(({ wallStart }) => dayOf(wallStart))).size).toBeLessThan(6);
    const inOrder = suggestions.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    for (const [index, one] of inOrder.slice(1).entries())
      expect(one.startsAt >= (inOrder[index]?.endsAt ?? one.startsAt)).toBe(true);
  });

  test("may start when a busy span ends", () => {
    const from = at("2026-12-01T07:00Z");
    const busy: BusySpan[] = [{ startsAt: at("2026-11-30T07:00Z"), endsAt: from, kind: "crew" }];
    const to = at("2026-12-01T09:00Z");
    expect(suggestWindows({ ...search, from, to, busy }).suggestions[0]?.startsAt).toEqual(from);
  });

  test("come at quarters of an hour if asked", () => {
    const from = at("2026-12-01T07:10Z");
    const found = suggestWindows({ ...search, from, to: at("2026-12-01T09:20Z"), stepMinutes: 15 });
    expect(found.suggestions.map(({ wallStart }) => wallStart)).toEqual(["2026-12-01T02:15"]);
  });
});

describe("soft limits", () => {
  test("put a soft blackout last among equals, and say so", () => {
    const soft = [
      { startsAt: at("2026-12-01T00:00Z"), endsAt: at("2026-12-08T00:00Z"), words: "Quarter end" },
    ];
    const { suggestions } = suggestWindows({ ...search, soft, top: 14 });
    const touching = suggestions.map((one) => touch(one, soft[0] ?? one));
    expect(touching).toEqual([...Array(7).fill(false), ...Array(7).fill(true)]);
    expect(suggestions.at(-1)?.reasons).toContain(
      "In a soft blackout, Quarter end: it ranks as if it had twice the requests.",
    );
  });

  test("prefer off-peak hours where traffic says little, and cross midnight within them", () => {
    const flat = hours.map((one) => ({ ...one, requests: 700 }));
    const offPeakHours = [
      { weekday: 6, startMinute: 22 * 60, endMinute: 24 * 60 },
      { weekday: 7, startMinute: 0, endMinute: 2 * 60 },
    ];
    const asked = { ...search, forecast: forecastTraffic(flat, zone), offPeakHours, durationMinutes: 240 };
    const [first, , third] = suggestWindows(asked).suggestions;
    expect(first?.wallStart).toBe("2026-12-05T22:00");
    expect(first?.reasons).toContain("Inside your off-peak hours.");
    expect(third?.reasons).toContain(
      `Outside your off-peak hours: it ranks as if it had ${OUTSIDE_HOURS_PRICE} times the requests.`,
    );
  });

  test("never hide a window that is quiet enough", () => {
    const offPeakHours = [{ weekday: 3, startMinute: 12 * 60, endMinute: 15 * 60 }];
    const [first] = suggestWindows({ ...search, offPeakHours }).suggestions;
    expect(first?.wallStart).toMatch(/T0[23]:00$/);
  });

  test("tell what the quietest has when it is not free", () => {
    const busy = Array.from({ length: 15 }, (_, day): BusySpan => {
      const startsAt = new Date(at("2026-11-30T06:00Z").getTime() + day * dayMs);
      return { startsAt, endsAt: new Date(startsAt.getTime() + 5 * hourMs), kind: "crew" };
    });
    expect(suggestWindows({ ...search, busy }).suggestions[0]?.reasons[0]).toBe(
      "About 2,000 requests; your quietest 2 h between these dates has 100.",
    );
  });
});

test("a week of real traffic names hours that are quiet in the next", async () => {
  const path = fileURLToPath(new URL("../testing/data/elb_request_count.csv", import.meta.url));
  const read = await readTrafficCsv(createReadStream(path), { now: at("2026-11-23T09:00Z") });
  if (!read.ok) throw new Error("refused");
  const [from, to] = [at("2014-04-17T00:00Z"), at("2014-04-24T00:00Z")];
  const forecast = forecastTraffic(
    read.file.hours.filter(({ hour }) => hour < from),
    "UTC",
  );
  const nextWeek = read.file.hours.filter(({ hour }) => hour >= from && hour < to);
  const average = nextWeek.reduce((sum, { requests }) => sum + requests, 0) / nextWeek.length;
  const { suggestions } = suggestWindows({ forecast, zone: "UTC", durationMinutes: 120, from, to });
  expect(suggestions).toHaveLength(5);
  // A single suggestion may still meet a burst; five together do not.
  const met = nextWeek.filter(({ hour }) =>
    suggestions.some(({ startsAt, endsAt }) => hour >= startsAt && hour < endsAt),
  );
  expect(met).toHaveLength(10);
  expect(met.reduce((sum, { requests }) => sum + requests, 0) / met.length).toBeLessThan(0.8 * average);
});
