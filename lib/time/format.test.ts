import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDay, formatInstant, formatRelativeDays, formatWindow } from "./format.ts";
import { threeClocks } from "./three-clocks.ts";
import { toWallTime } from "./wall-time.ts";
import { isTimeZone } from "./zone.ts";

const at = (text: string) => new Date(text);

describe("an instant", () => {
  test.each([
    ["2026-12-01T01:00Z", "Europe/Berlin", "Tue 1 Dec 2026, 02:00 CET (Berlin)"],
    ["2026-07-01T00:00Z", "America/New_York", "Tue 30 Jun 2026, 20:00 EDT (New York)"],
    ["2026-09-30T18:30Z", "Asia/Kolkata", "Thu 1 Oct 2026, 00:00 IST (Kolkata)"],
    ["2026-09-15T12:00Z", "America/Argentina/Buenos_Aires", "Tue 15 Sep 2026, 09:00 GMT-3 (Buenos Aires)"],
    ["2026-12-01T01:00Z", "Asia/Kathmandu", "Tue 1 Dec 2026, 06:45 GMT+5:45 (Kathmandu)"],
    ["2026-12-01T01:00Z", "UTC", "Tue 1 Dec 2026, 01:00 UTC"],
    ["2026-12-01T01:00Z", "Etc/GMT+5", "Mon 30 Nov 2026, 20:00 GMT-5"],
  ])("%s in %s is %s", (instant, zone, text) => expect(formatInstant(at(instant), zone)).toBe(text));

  test("shows the day and clock that the wall shows, in every zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2050, 0, 1) / 60_000 }),
        (zone, minutes) => {
          const instant = new Date(minutes * 60_000);
          const [day = "", clock = ""] = toWallTime(instant, zone).split("T");
          const text = formatInstant(instant, zone);
          expect(text).toContain(` ${Number(day.slice(8))} `);
          expect(text).toContain(`${day.slice(0, 4)}, ${clock} `);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("a window", () => {
  test.each([
    ["within a day", "2026-12-01T01:00Z", "2026-12-01T03:00Z", "Tue 1 Dec 2026, 02:00–04:00 CET (Berlin)"],
    [
      "over midnight",
      "2026-12-01T22:00Z",
      "2026-12-02T00:00Z",
      "Tue 1 Dec 2026, 23:00 – Wed 2 Dec 2026, 01:00 CET (Berlin)",
    ],
    [
      "while clocks go back",
      "2026-10-24T23:00Z",
      "2026-10-25T03:00Z",
      "Sun 25 Oct 2026, 01:00 CEST – 04:00 CET (Berlin)",
    ],
    [
      "while clocks go back after midnight",
      "2026-10-24T21:00Z",
      "2026-10-25T03:00Z",
      "Sat 24 Oct 2026, 23:00 CEST – Sun 25 Oct 2026, 04:00 CET (Berlin)",
    ],
  ])("%s", (_, start, end, text) => expect(formatWindow(at(start), at(end), "Europe/Berlin")).toBe(text));

  test("is read by three clocks", () => {
    const zones = { siteZone: "Europe/Berlin", viewerZone: "America/New_York" };
    expect(threeClocks(at("2026-12-01T01:00Z"), at("2026-12-01T03:00Z"), zones)).toEqual([
      { label: "Site", text: "Tue 1 Dec 2026, 02:00–04:00 CET (Berlin)" },
      { label: "You", text: "Mon 30 Nov 2026, 20:00–22:00 EST (New York)" },
      { label: "UTC", text: "Tue 1 Dec 2026, 01:00–03:00 UTC" },
    ]);
  });

  test.each([
    ["Europe/Berlin", "Europe/Berlin", ["Site and you", "UTC"]],
    ["Asia/Kolkata", "Asia/Calcutta", ["Site and you", "UTC"]],
    ["Etc/UTC", "Europe/Berlin", ["Site and UTC", "You"]],
    ["UTC", "UTC", ["Site, you and UTC"]],
  ])("of a site in %s and a viewer in %s", (siteZone, viewerZone, labels) => {
    const clocks = threeClocks(at("2026-12-01T01:00Z"), at("2026-12-01T03:00Z"), { siteZone, viewerZone });
    expect(clocks.map(({ label }) => label)).toEqual(labels);
  });
});

test("a day is that of the zone", () => {
  expect(formatDay(at("2026-12-11T23:30Z"), "Europe/Berlin")).toBe("Sat 12 Dec 2026");
});

test.each([
  ["2026-12-11T11:00Z", "18 days left"],
  ["2026-11-24T00:30Z", "1 day left"],
  ["2026-11-23T22:59Z", "today"],
  ["2026-11-23T23:00Z", "1 day left"],
  ["2026-11-22T22:30Z", "since yesterday"],
  ["2026-11-17T12:00Z", "since Tuesday"],
  ["2026-11-16T12:00Z", "since Mon 16 Nov 2026"],
])("on 23 November in Berlin, %s is %s", (instant, text) => {
  expect(formatRelativeDays(at("2026-11-23T09:00Z"), at(instant), "Europe/Berlin")).toBe(text);
});

test("a zone is an id of tzdata", () => {
  for (const zone of ["UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Calcutta", "America/Port-au-Prince"]) {
    expect(isTimeZone(zone), zone).toBe(true);
  }
  for (const zone of ["", "+02:00", "europe/berlin", "Mars/Olympus", "Europe/Berlin ", "../etc/passwd"]) {
    expect(isTimeZone(zone), zone).toBe(false);
  }
});
