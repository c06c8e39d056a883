import { describe, expect, test } from "vitest";
import { search } from "#lib/testing/quiet-nights.ts";
import { forecastTraffic } from "./off-peak.ts";
import type { BusySpan } from "./schema.ts";
import { suggestWindows } from "./suggest-windows.ts";

const { zone } = search;
const at = (text: string) => new Date(text);

describe("no suggestion", () => {
  const { from, to } = search;
  const blackout: BusySpan = { startsAt: from, endsAt: to, kind: "blackout", words: "Christmas freeze" };

  test.each([
    [
      "too short a range",
      { to: at("2026-12-01T01:59Z") },
      "No window of 2 h fits between Mon 30 Nov 2026, 19:00 EST (New York) and Mon 30 Nov 2026, 20:59 EST (New York).",
    ],
    [
      "a range that ends before it starts",
      { to: at("2026-11-01T00:00Z") },
      "No window fits: the first possible time, Mon 30 Nov 2026, 19:00 EST (New York), is not before the last, Sat 31 Oct 2026, 20:00 EDT (New York).",
    ],
    [
      "a blackout",
      { busy: [blackout] },
      'None of the 335 possible starts is free: 335 in the blackout "Christmas freeze".',
    ],
    [
      "no traffic",
      { forecast: forecastTraffic([], zone) },
      "Your traffic has no counts for the hours that are free.",
    ],
  ])("says why: %s", (_, change, why) => {
    expect(suggestWindows({ ...search, ...change })).toEqual({ suggestions: [], whyNone: why });
  });

  test("counts each start for one obstacle", () => {
    const half = at("2026-12-08T00:00Z");
    const busy: BusySpan[] = [
      { startsAt: from, endsAt: half, kind: "rest" },
      { startsAt: from, endsAt: at("2026-12-02T00:00Z"), kind: "lead" },
      { ...blackout, startsAt: half },
    ];
    expect(suggestWindows({ ...search, busy }).whyNone).toBe(
      'None of the 335 possible starts is free: 24 too soon to prepare, 168 in the blackout "Christmas freeze", 143 too close to another window of this site.',
    );
  });

  test("names the first free one after the dates, as far as it is known", () => {
    const longer = { ...blackout, endsAt: at("2026-12-20T11:30Z") };
    const ahead = { ...search, busy: [longer], busyKnownTo: at("2027-03-14T00:00Z") };
    expect(suggestWindows(ahead).whyNone).toMatch(
      /freeze". The first free one after that is Sun 20 Dec 2026, 07:00–09:00 EST \(New York\)\.$/,
    );
    expect(suggestWindows({ ...ahead, to: at("2026-12-01T01:00Z"), busy: [] }).whyNone).toMatch(
      /fits between .* The first free one after that is Mon 30 Nov 2026, 19:00–21:00 EST \(New York\)\.$/,
    );
    const always = [{ ...blackout, endsAt: at("2027-04-01T00:00Z") }];
    expect(suggestWindows({ ...ahead, busy: always }).whyNone).toMatch(
      /Nor is any free until Sat 13 Mar 2027, 19:00 EST \(New York\)\.$/,
    );
  });
});
