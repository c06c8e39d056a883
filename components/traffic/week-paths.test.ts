import { describe, expect, it } from "vitest";
import type { HourOfWeekCell, TrafficLevel } from "#lib/traffic/schema.ts";
import { weekPaths } from "./week-paths.ts";

const cell = (hourOfWeek: number, level: TrafficLevel | null): HourOfWeekCell => ({
  hourOfWeek,
  expected: level === null ? null : level * 100,
  p10: null,
  p90: null,
  level,
  samples: level === null ? 0 : 4,
});
const rectangles = (path: string) => path.split("z").length - 1;

describe("the picture of a week", () => {
  it("lays quiet hours flat, makes busier ones taller and leaves unmeasured ones out", () => {
    const paths = weekPaths([cell(0, 0), cell(1, 1), cell(2, 4), cell(3, null)]);
    expect(rectangles(paths.quiet)).toBe(1);
    expect(rectangles(paths.ground)).toBe(2);
    expect(paths.bars).toBe("M25 24h24v-6h-24zM50 24h24v-24h-24z");
  });

  it("marks what was never measured itself by a dot, whatever is expected of it", () => {
    expect(weekPaths([cell(0, 2), { ...cell(1, 2), samples: 0 }]).dots).toBe("M35 14h4v-4h-4z");
  });

  it("puts Sunday's last hour in the last row and column", () => {
    expect(weekPaths([cell(167, 2)]).bars).toBe("M575 192h24v-12h-24z");
  });
});
