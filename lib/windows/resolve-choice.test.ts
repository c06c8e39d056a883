import { expect, test } from "vitest";
import { everyClockChange, minutesAfter, wallAt } from "#lib/testing/time/clock-changes.ts";
import { formatInstant } from "#lib/time/format.ts";
import { resolveChoice } from "./resolve-choice.ts";

const choice = (wallStart: string, fold?: "earlier" | "later") =>
  ({ wallStart, fold, durationMinutes: 60, method: "dns" }) as const;

test("a time that clocks skip is refused with both neighbours, in every zone", () => {
  for (const { zone, at, minutes, offsetBeforeMinutes } of everyClockChange()) {
    if (minutes < 0) continue;
    for (const fold of [undefined, "earlier", "later"] as const) {
      const { span, problems } = resolveChoice(choice(wallAt(at, offsetBeforeMinutes), fold), zone);
      expect(span).toBeNull();
      for (const neighbour of [minutesAfter(at, -minutes), at])
        expect(problems.wallStart?.[0]).toContain(formatInstant(neighbour, zone));
    }
  }
});

test("of a time that clocks show twice the person names which, in every zone", () => {
  for (const { zone, at, minutes, offsetBeforeMinutes } of everyClockChange()) {
    if (minutes > 0) continue;
    const earlier = minutesAfter(at, minutes);
    const wall = wallAt(earlier, offsetBeforeMinutes);
    const open = resolveChoice(choice(wall), zone);
    expect(open).toMatchObject({ span: null, problems: { fold: [expect.stringContaining("twice")] } });
    expect(open.fold).toEqual({ earlier: formatInstant(earlier, zone), later: formatInstant(at, zone) });
    expect(open.fold?.earlier).not.toBe(open.fold?.later);
    expect(resolveChoice(choice(wall, "earlier"), zone).span?.startsAt).toEqual(earlier);
    expect(resolveChoice(choice(wall, "later"), zone).span?.startsAt).toEqual(at);
  }
});
