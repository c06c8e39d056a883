import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn } from "#lib/time/week.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import { choiceFaults } from "#lib/windows/rules.ts";
import { freeStarts, outsideWords, TOO_SOON } from "./free-starts.ts";

const zone = "Europe/Berlin";
const terms = {
  now: new Date("2026-10-01T09:00Z"),
  firstPossibleAt: new Date("2026-10-10T07:00Z"),
  stagingAt: new Date("2026-10-12T07:00Z"),
  appliedBy: new Date("2026-11-20T08:00Z"),
  expectedMinutes: 90,
};
const question = { terms, minutes: 90, busy: [], zone };

function dayOf(text: string) {
  const day = dayIn(text, zone);
  if (!day) throw new Error(`${text} is no day`);
  return day;
}

describe("the free windows of a day", () => {
  it("start at every full hour that clocks show, twice where they show it twice", () => {
    expect(freeStarts(dayOf("2026-10-24"), question)).toHaveLength(24);
    expect(freeStarts(dayOf("2026-10-25"), question)).toHaveLength(25);
  });

  it("end before the upgrade must be applied, and begin a day after staging", () => {
    expect(freeStarts(dayOf("2026-10-13"), question)[0]).toEqual(new Date("2026-10-13T07:00Z"));
    expect(freeStarts(dayOf("2026-11-20"), question).at(-1)).toEqual(new Date("2026-11-20T06:00Z"));
  });

  it("touch nothing that is busy, and pass the rules of a proposal", () => {
    const span = fc
      .record({ from: fc.integer({ min: -300, max: 1500 }), length: fc.integer({ min: 1, max: 600 }) })
      .map(({ from, length }) => {
        const startsAt = new Date(dayOf("2026-10-25").startsAt.getTime() + from * 60_000);
        return { startsAt, endsAt: new Date(startsAt.getTime() + length * 60_000) };
      });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (busy) => {
        const free = freeStarts(dayOf("2026-10-25"), { ...question, busy });
        for (const startsAt of free) {
          const window = { startsAt, endsAt: new Date(startsAt.getTime() + 90 * 60_000) };
          expect(choiceFaults(window, terms)).toEqual([]);
          expect(busy.some((one) => overlap(one, window))).toBe(false);
        }
        const blocked = freeStarts(dayOf("2026-10-25"), question).filter(
          (at) => !free.some((one) => one.getTime() === at.getTime()),
        );
        for (const startsAt of blocked) {
          const window = { startsAt, endsAt: new Date(startsAt.getTime() + 90 * 60_000) };
          expect(busy.some((one) => overlap(one, window))).toBe(true);
        }
      }),
    );
  });
});

describe("a day outside the terms", () => {
  it.each([
    ["2026-09-30", ""],
    ["2026-10-03", TOO_SOON],
    ["2026-10-04", null],
    ["2026-11-20", null],
    ["2026-11-21", "after the last possible time"],
  ])("%s is told as %j", (day, words) => {
    const free = { ...terms, firstPossibleAt: terms.now, stagingAt: null };
    expect(outsideWords(dayOf(day), free)).toBe(words);
  });

  it("says what comes first", () => {
    expect(outsideWords(dayOf("2026-10-09"), terms)).toBe("before the first possible time");
    expect(outsideWords(dayOf("2026-10-12"), terms)).toBe("before staging has it");
    expect(outsideWords(dayOf("2026-10-13"), terms)).toBeNull();
  });
});
