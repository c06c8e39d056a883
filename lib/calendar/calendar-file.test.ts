import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type WindowRequest, windowCancellation, windowRequest } from "./calendar-file.ts";

const request: WindowRequest = {
  windowId: "0199a1de-0000-7000-8000-000000000001",
  sequence: 0,
  startsAt: new Date("2026-12-01T01:00Z"),
  endsAt: new Date("2026-12-01T03:00Z"),
  siteZone: "Europe/Berlin",
  decidedAt: new Date("2026-11-23T09:00Z"),
  title: "Database 16 upgrade",
  details: ["Active mitigations and data collection are offline.", "Call Rosa Diaz, +49 30 1234567."],
  url: "https://portal.example/t/acme/windows/1",
  organizer: { name: "Rosa Diaz", email: "rosa@spec.example" },
  attendee: { name: "Ada Okafor", email: "ada@acme.example" },
};

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("no event");
  return { calendar, component, event: new ICAL.Event(component) };
}

/** What must survive of a text: all but space and control characters. */
const signs = (text: string) => text.replaceAll(/[\s\p{Cc}]/gu, "");

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n",
        "\r",
        "\u0000",
        "BEGIN:VEVENT",
        "ATTENDEE:mailto:eve@evil.example",
        ";",
        ",",
        ":",
        '"',
        "\\",
        "\\n",
        "👩🏽‍🚒",
        "日本",
        "שלום",
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join("")),
);

describe("an invitation to a window", () => {
  test("asks one person to one event, at its instants in UTC", () => {
    const text = windowRequest(request);
    const { calendar, component, event } = parse(text);
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
    expect(text).toContain("\r\nDTSTART:20261201T010000Z\r\n");
    expect(text).toContain("\r\nDTEND:20261201T030000Z\r\n");
    expect(text).toContain("\r\nDTSTAMP:20261123T090000Z\r\n");
    expect(event.startDate.toJSDate()).toEqual(request.startsAt);
    expect(event.endDate.toJSDate()).toEqual(request.endsAt);
    expect(event.summary).toBe("Database 16 upgrade");
    expect(event.organizer).toBe("mailto:rosa@spec.example");
    expect(event.attendees.map((attendee) => attendee.getFirstValue())).toEqual(["MAILTO:ada@acme.example"]);
    expect(event.attendees[0]?.getParameter("rsvp")).toBe("TRUE");
    expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });

  test("says the site's time in words, then what the night needs", () => {
    expect(parse(windowRequest(request)).event.description).toBe(
      [
        "Tue 1 Dec 2026, 02:00–04:00 CET (Berlin)",
        "Active mitigations and data collection are offline.",
        "Call Rosa Diaz, +49 30 1234567.",
        "https://portal.example/t/acme/windows/1",
      ].join("\n\n"),
    );
  });

  test("says that clocks change meanwhile", () => {
    const night = { startsAt: new Date("2026-10-25T00:00Z"), endsAt: new Date("2026-10-25T02:00Z") };
    expect(parse(windowRequest({ ...request, ...night })).event.description).toContain(
      "CET (Berlin)\n\nClocks go back during this window (Sun 25 Oct 2026, 03:00 CEST becomes 02:00 CET)",
    );
  });

  test("keeps its UID when the window moves, and raises the sequence", () => {
    const moved = { ...request, sequence: 3, startsAt: new Date("2026-12-01T02:00Z"), title: "Moved" };
    const [before, after] = [parse(windowRequest(request)).event, parse(windowRequest(moved)).event];
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([0, 3]);
    expect(parse(windowRequest({ ...request, windowId: "other" })).event.uid).not.toBe(before.uid);
  });

  test("is the same text each time", () =>
    expect(windowRequest(request)).toBe(windowRequest({ ...request })));

  test("ends lines with CRLF and folds them at 75 octets, between characters", () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const text = windowRequest({ ...request, title, details: [title] });
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test("carries whatever people write, and nothing of it becomes a property", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, name) => {
        const text = windowRequest({
          ...request,
          title,
          details: [title],
          attendee: { ...request.attendee, name },
        });
        const { calendar, component, event } = parse(text);
        expect(calendar.getAllSubcomponents()).toHaveLength(1);
        expect(component.getAllProperties("attendee")).toHaveLength(1);
        expect(event.attendees[0]?.getFirstValue()).toBe("MAILTO:ada@acme.example");
        expect(signs(event.summary ?? "")).toBe(signs(title));
      }),
    );
  });
});

describe("a cancellation", () => {
  test("takes out the very event that was put in, at its last time", () => {
    const put = parse(windowRequest(request));
    const text = windowCancellation({ ...request, sequence: 4 });
    const { calendar, component, event } = parse(text);
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event.uid).toBe(put.event.uid);
    expect(event.sequence).toBe(4);
    expect(text).toContain("\r\nDTSTART:20261201T010000Z\r\n");
    expect(event.description).toContain("02:00–04:00 CET (Berlin)");
    expect(event.attendees.map((attendee) => attendee.getFirstValue())).toEqual(["MAILTO:ada@acme.example"]);
    expect(event.attendees[0]?.getParameter("rsvp")).toBe("FALSE");
  });
});
