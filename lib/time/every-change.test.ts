import { describe, expect, test } from "vitest";
import {
  type ClockChange,
  everyClockChange,
  everyZone,
  minutesAfter,
  offsetMinutes,
  wallAt,
} from "#lib/testing/time/clock-changes.ts";
import { clockChangeWords } from "./clock-change.ts";
import { formatWindow } from "./format.ts";
import { threeClocks } from "./three-clocks.ts";
import { wallGrid } from "./wall-grid.ts";
import { hourOfWeek, resolveWallTime, toWallTime } from "./wall-time.ts";
import { calendarDay, dayIn, weekOf } from "./week.ts";
import { zoneAbbreviation } from "./zone.ts";

const changes = everyClockChange();
const gaps = changes.filter(({ minutes }) => minutes > 0);
const folds = changes.filter(({ minutes }) => minutes < 0);
/** Minutes around a change: hours away, and at every edge of what is skipped or shown twice. */
const around = ({ minutes }: ClockChange) => {
  const length = Math.abs(minutes);
  const edges = [-length, 0, length].flatMap((edge) => [edge - 1, edge, edge + 1]);
  return [...new Set([-1440, -180, -length / 2, ...edges, length / 2, 180, 1440])];
};
const where = ({ zone, at }: ClockChange) => `${zone} at ${at.toISOString()}`;

test("the changes are those of the runtime's own formatter, and there are hundreds", () => {
  expect(gaps.length).toBeGreaterThan(300);
  expect(folds.length).toBeGreaterThan(300);
  const byZone = Map.groupBy(changes, ({ zone }) => zone);
  for (const zone of everyZone) {
    const due = (byZone.get(zone) ?? []).map(({ at }) => at.getTime());
    let before = offsetMinutes(new Date("2026-01-01T00:00Z"), zone);
    for (let day = Date.UTC(2026, 0, 6); day < Date.UTC(2029, 0, 1); day += 5 * 86_400_000) {
      const now = offsetMinutes(new Date(day), zone);
      const isDue = due.some((at) => at > day - 5 * 86_400_000 && at <= day);
      if (isDue !== (now !== before))
        throw new Error(`${zone} changes before ${new Date(day).toISOString()}`);
      before = now;
    }
  }
});

test("an instant near a change survives the way to the wall and back, and says its hour of the week", () => {
  for (const change of changes) {
    for (const minutes of around(change)) {
      const at = minutesAfter(change.at, minutes);
      const offset = offsetMinutes(at, change.zone);
      const wall = toWallTime(at, change.zone);
      expect(wall, where(change)).toBe(wallAt(at, offset));
      const shown = new Date(`${wall}Z`);
      expect(hourOfWeek(at, change.zone)).toBe(((shown.getUTCDay() + 6) % 7) * 24 + shown.getUTCHours());

      const resolved = resolveWallTime(wall, change.zone);
      const instants = resolved.kind === "fold" ? [resolved.earlier, resolved.later] : instantsOf(resolved);
      expect(instants, where(change)).toContainEqual(at);
      if (resolved.kind === "fold") {
        const choice = at.getTime() === resolved.earlier.getTime() ? "earlier" : "later";
        expect(resolveWallTime(wall, change.zone, choice)).toEqual({ kind: "ok", instant: at });
      }
    }
  }
});

function instantsOf(resolved: ReturnType<typeof resolveWallTime>): Date[] {
  return resolved.kind === "ok" ? [resolved.instant] : [];
}

test("every skipped time is refused, with the neighbours a gap away on both sides", () => {
  for (const change of gaps) {
    const { zone, at, minutes, offsetBeforeMinutes } = change;
    for (const into of [0, 1, minutes / 2, minutes - 1]) {
      const unreal = minutesAfter(at, into);
      for (const choice of [undefined, "earlier", "later"] as const)
        expect(resolveWallTime(wallAt(unreal, offsetBeforeMinutes), zone, choice), where(change)).toEqual({
          kind: "gap",
          before: {
            wall: wallAt(unreal, offsetBeforeMinutes - minutes),
            instant: minutesAfter(unreal, -minutes),
          },
          after: { wall: wallAt(unreal, offsetBeforeMinutes + minutes), instant: unreal },
        });
    }
    const [last, first] = [minutesAfter(at, -1), at];
    expect(resolveWallTime(wallAt(last, offsetBeforeMinutes), zone)).toEqual({ kind: "ok", instant: last });
    expect(resolveWallTime(wallAt(first, offsetBeforeMinutes + minutes), zone)).toEqual({
      kind: "ok",
      instant: first,
    });
  }
});

test("every time shown twice names two instants, exactly the change apart", () => {
  for (const change of folds) {
    const { zone, at, minutes, offsetBeforeMinutes } = change;
    for (const before of [minutes, minutes + 1, minutes / 2, -1]) {
      const earlier = minutesAfter(at, before);
      expect(resolveWallTime(wallAt(earlier, offsetBeforeMinutes), zone), where(change)).toEqual({
        kind: "fold",
        earlier,
        later: minutesAfter(earlier, -minutes),
      });
    }
    const outside = [minutesAfter(at, minutes - 1), minutesAfter(at, -minutes)];
    for (const once of outside)
      expect(resolveWallTime(toWallTime(once, zone), zone)).toEqual({ kind: "ok", instant: once });
  }
});

describe("a window", () => {
  const windows = changes.flatMap((change) =>
    [
      [-120, -60],
      [-60, 0],
      [-30, 30],
      [-60, 180],
      [0, 60],
      [60, 120],
    ].map(([from = 0, to = 0]) => {
      const [startsAt, endsAt] = [minutesAfter(change.at, from), minutesAfter(change.at, to)];
      return { change, startsAt, endsAt, crosses: from < 0 && to >= 0 };
    }),
  );

  test("names both abbreviations when clocks change in it, and says so", () => {
    for (const { change, startsAt, endsAt, crosses } of windows) {
      const { zone } = change;
      const names = [zoneAbbreviation(startsAt, zone), zoneAbbreviation(endsAt, zone)];
      const text = formatWindow(startsAt, endsAt, zone);
      expect(new Set(names).size, where(change)).toBe(crosses ? 2 : 1);
      for (const name of names) expect(text.split(/[ ,]/), where(change)).toContain(name);
      const words = clockChangeWords(startsAt, endsAt, { siteZone: zone, viewerZone: "UTC" });
      expect(words !== "", where(change)).toBe(crosses);
      if (crosses) expect(words).toContain(change.minutes > 0 ? "Clocks go forward" : "Clocks go back");
    }
  });

  test("is read by three clocks that show the runtime's own offsets", () => {
    const viewerZone = "Asia/Kathmandu";
    for (const { change, startsAt, endsAt } of windows) {
      const clocks = threeClocks(startsAt, endsAt, { siteZone: change.zone, viewerZone });
      expect(clocks.map(({ label }) => label)).toEqual(["Site", "You", "UTC"]);
      for (const [index, zone] of [change.zone, viewerZone, "UTC"].entries()) {
        const times = clocks[index]?.text.replaceAll(/GMT[+-][\d:]+/g, "").match(/\d\d:\d\d/g);
        const shown = [startsAt, endsAt].map((at) => wallAt(at, offsetMinutes(at, zone)).slice(11));
        expect(times, where(change)).toEqual(shown);
      }
    }
  });
});

test("the grid of a day that changes starts at its midnight and leaves no step out", () => {
  for (const { zone, at } of changes) {
    const day = dayIn(calendarDay(at, zone), zone);
    if (!day) throw new Error("a day has a span");
    const grid = [...wallGrid(day.startsAt, day.endsAt, zone, 60)];
    const lastsMinutes = (day.endsAt.getTime() - day.startsAt.getTime()) / 60_000;
    expect(grid).toHaveLength(Math.ceil(lastsMinutes / 60) + 1);
    expect([grid[0], grid.at(-1)]).toEqual([day.startsAt, day.endsAt]);
  }
});

test("a day and a week that change hold the change, and their days follow without a hole", () => {
  for (const change of changes) {
    const { zone, at } = change;
    const day = dayIn(calendarDay(at, zone), zone);
    expect(day && day.startsAt <= at && at < day.endsAt, where(change)).toBe(true);
    const week = weekOf(at, zone);
    expect(week.startsAt <= at && at < week.endsAt, where(change)).toBe(true);
    const ends = week.days.map((start) => dayIn(calendarDay(start, zone), zone)?.endsAt);
    expect(ends).toEqual([...week.days.slice(1), week.endsAt]);
  }
});
