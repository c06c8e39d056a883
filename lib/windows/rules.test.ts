import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import { choiceFaults, earlierOverlaps, earliestStart, leadHoursFor, methodsFor, withRest } from "./rules.ts";

const hourMs = 3_600_000;
const now = new Date("2027-01-11T09:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * hourMs);
const terms = {
  now,
  firstPossibleAt: later(100),
  stagingAt: null,
  appliedBy: later(1000),
  expectedMinutes: 30,
};
const window = (startHours: number, hours: number) => ({
  startsAt: later(startHours),
  endsAt: later(startHours + hours),
});

describe("a window by itself", () => {
  test.each([
    ["in the past", window(-1, 2), ["past"]],
    ["right now", window(0, 2), ["past"]],
    ["within the lead time", window(71.99, 2), ["too_soon"]],
    ["before the upgrade is ready", window(99, 2), ["before_first_possible"]],
    ["at the first possible instant", window(100, 2), []],
    ["until the last possible instant", window(998, 2), []],
    ["past the last possible instant", window(998, 2.01), ["after_applied_by"]],
    ["that ends before it starts", window(200, -1), ["end_before_start"]],
    ["without length", window(200, 0), ["end_before_start"]],
    ["shorter than the upgrade", window(200, 0.4), ["too_short"]],
    ["as long as the upgrade", window(200, 0.5), []],
    ["of eight hours", window(200, 8), []],
    ["longer than eight hours", window(200, 8.1), ["too_long"]],
    ["wrong at both ends", window(-1, 1200), ["past", "too_long", "after_applied_by"]],
  ])("%s", (_, span, faults) => expect(choiceFaults(span, terms)).toEqual(faults));

  test("never starts before the earliest start without a fault", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 1200 }),
        fc.integer({ min: 0, max: 300 }),
        (start, firstPossible) => {
          const own = { ...terms, firstPossibleAt: later(firstPossible) };
          const faults = choiceFaults(window(start, 1), own);
          const isEarly = later(start) < earliestStart(own);
          expect(
            ["past", "too_soon", "before_first_possible"].some((fault) => faults.includes(fault as never)),
          ).toBe(isEarly);
        },
      ),
    );
  });
});

test("choices are told which earlier one they overlap", () => {
  expect(earlierOverlaps([window(1, 2), window(2, 2), window(3, 1), null, window(1, 2)])).toEqual([
    null,
    0,
    1,
    null,
    0,
  ]);
});

test("a window widened by its rest touches exactly those that come too close", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 8 }), (start, hours) => {
      const own = window(0, 2);
      const other = window(start, hours);
      const pauseHours = start >= 2 ? start - 2 : -(start + hours);
      expect(overlap(withRest(own), other)).toBe(pauseHours < 12);
    }),
  );
});

test("the worker's ways need the worker", () => {
  expect(methodsFor("dns")).toEqual(["dns", "maintenance_page", "none"]);
  expect(methodsFor("service_worker")).toContain("client_flag");
});

test.each([
  ["client", null, 72],
  ["vendor", null, 72],
  ["client", 72, 72],
  ["client", 71, 4],
  ["vendor", 200, 4],
] as const)(
  "a window that the %s chooses, with one that starts in %s hours, needs %i hours",
  (side, hours, lead) =>
    expect(leadHoursFor(side, hours === null ? undefined : { startsAt: later(hours) }, now)).toBe(lead),
);
