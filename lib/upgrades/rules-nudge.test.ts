import { addDays, subDays } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueRung, nudgeWords, skipReason } from "./rules-nudge.ts";

const now = new Date("2027-01-11T09:00:00Z");

describe("the ladder before a window is agreed", () => {
  const ladder = { announcedAt: subDays(now, 90), decideBy: addDays(now, 30), appliedBy: addDays(now, 60) };
  const at = (days: number) => dueRung(ladder, addDays(now, days))?.name;

  it("names the latest rung whose time has come, until its date has passed", () => {
    expect([22.9, 23, 29, 30, 38.9, 39, 46, 59.9, 60].map(at)).toEqual([
      undefined,
      "decide-by-7d",
      "decide-by-1d",
      undefined,
      undefined,
      "applied-by-21d",
      "applied-by-14d",
      "applied-by-14d",
      undefined,
    ]);
  });

  it("repeats nothing that was near when the upgrade was announced", () => {
    expect(dueRung({ ...ladder, announcedAt: addDays(now, 24) }, addDays(now, 25))).toBeNull();
  });

  it("never goes back to an earlier rung of the same date", () => {
    const order = ["decide-by-7d", "decide-by-1d", "applied-by-21d", "applied-by-14d"];
    const day = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(day, day, fc.uniqueArray(day, { minLength: 2 }), (decide, more, days) => {
        const dates = {
          announcedAt: now,
          decideBy: addDays(now, decide),
          appliedBy: addDays(now, decide + 3 + more),
        };
        for (const near of ["decide_by", "applied_by"]) {
          const seen = days
            .toSorted((a, b) => a - b)
            .map((one) => dueRung(dates, addDays(now, one)))
            .filter((rung) => rung?.near === near)
            .map((rung) => order.indexOf(rung?.name ?? ""));
          expect(seen).toEqual(seen.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe("a nudge", () => {
  const due = { state: "awaiting_client", people: 1, lastAt: null } as const;
  it.each([
    [due, null],
    [{ ...due, lastAt: subDays(now, 1) }, null],
    [{ ...due, lastAt: new Date(now.getTime() - 19 * 3_600_000) }, "nudged within 20 hours"],
    [{ ...due, people: 0 }, "no coordinator or admin to tell"],
    [{ ...due, state: "awaiting_vendor" }, "Spec’s move"],
    [{ ...due, state: "agreed" }, "window agreed"],
    [{ ...due, state: "completed" }, "done"],
  ] as const)("for %j is skipped for the reason %j", (given, reason) => {
    expect(skipReason(given, now)).toBe(reason);
  });

  it("says what came of it", () => {
    expect(nudgeWords({ told: 1, skipped: [] })).toBe("Nudged 1 tenant.");
    expect(nudgeWords({ told: 0, skipped: [{ reason: "done", count: 1_200 }] })).toBe(
      "Nudged 0 tenants. Skipped 1,200: 1,200 done.",
    );
  });
});
