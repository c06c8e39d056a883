import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarFeed, type FeedWindow } from "./calendar-feed.ts";
import { windowCancellation, windowRequest } from "./calendar-file.ts";

const agreed: FeedWindow = {
  windowId: "0199a1de-0000-7000-8000-000000000001",
  sequence: 2,
  startsAt: new Date("2026-12-01T01:00Z"),
  endsAt: new Date("2026-12-01T03:00Z"),
  siteZone: "Europe/Berlin",
  decidedAt: new Date("2026-11-23T09:00Z"),
  title: "Database 16: maintenance window of Acme Bank",
  details: ["Active mitigations and data collection are offline; call Rosa, not the desk."],
  url: "https://portal.example/t/acme/windows/1",
  organizer: { name: "Rosa Diaz", email: "rosa@spec.example" },
  isCancelled: false,
};
const cancelled: FeedWindow = { ...agreed, windowId: "other", sequence: 3, isCancelled: true };

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, components: calendar.getAllSubcomponents("vevent") };
}

describe("a calendar to subscribe to", () => {
  test("holds one event for each window, in UTC, with when it changed last", () => {
    const text = calendarFeed({ name: "Windows of Acme Bank", windows: [agreed, cancelled] });
    const { calendar, components } = eventsOf(text);
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Windows of Acme Bank");
    expect(components.map((event) => event.getFirstPropertyValue("status"))).toEqual([
      "CONFIRMED",
      "CANCELLED",
    ]);
    expect(components.map((event) => event.getFirstPropertyValue("sequence"))).toEqual([2, 3]);
    expect(text).toContain("\r\nDTSTART:20261201T010000Z\r\nDTEND:20261201T030000Z\r\n");
    expect(text).toContain("\r\nDTSTAMP:20261123T090000Z\r\n");
    expect(text).toContain("\r\nLAST-MODIFIED:20261123T090000Z\r\n");
    expect(components.flatMap((event) => event.getAllProperties("attendee"))).toEqual([]);
  });

  test("says how often to look again, in both ways that readers know", () => {
    const text = calendarFeed({ name: "Windows", windows: [] });
    expect(text).toContain("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    expect(text).toContain("\r\nX-PUBLISHED-TTL:PT1H\r\n");
  });

  test("names an event as its mail does, so that a calendar with both shows one", () => {
    const attendee = { name: "Ada", email: "ada@acme.example" };
    const files = [windowRequest({ ...agreed, attendee }), windowCancellation({ ...agreed, attendee })];
    const [inFeed, ...inMail] = [calendarFeed({ name: "Windows", windows: [agreed] }), ...files].map((text) =>
      eventsOf(text).components[0]?.getFirstPropertyValue("uid"),
    );
    expect(inMail).toEqual([inFeed, inFeed]);
  });

  test("carries names from right to left, and whatever people write, in folded lines", () => {
    const text = calendarFeed({ name: "مستشفى قنديل", windows: [{ ...agreed, title: "צוות; א, ב\\ג" }] });
    const { calendar, components } = eventsOf(text);
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("مستشفى قنديل");
    expect(components[0]?.getFirstPropertyValue("summary")).toBe("צוות; א, ב\\ג");

    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (written) => {
        const windows = [{ ...agreed, title: written, details: [written] }];
        const lines = calendarFeed({ name: written, windows }).split("\r\n");
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(lines.filter((line) => line.startsWith("BEGIN:"))).toHaveLength(2);
        expect(eventsOf(lines.join("\r\n")).components).toHaveLength(1);
      }),
    );
  });
});
