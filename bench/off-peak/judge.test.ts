import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { readRealSeries } from "./series.ts";
import { syntheticSeries } from "./synthetic.ts";
import { byForecast, byPlainMean, bySundayNight, type Way } from "./ways.ts";

const series = syntheticSeries(4);
const ratioOf = (group: string, way: Way) => {
  const verdicts = series.filter((one) => one.group === group).map((one) => judge(one, way));
  return verdicts.reduce((sum, one) => sum + one.usuallyMet / one.usuallyBest, 0) / verdicts.length;
};

describe("made-up series", () => {
  it("are the same every time, and no two alike", () => {
    expect(syntheticSeries(4)).toEqual(series);
    const firsts = series.map(({ hours }) =>
      hours
        .slice(0, 50)
        .map(({ requests }) => requests)
        .join(),
    );
    expect(new Set(firsts).size).toBe(series.length);
  });

  it.each([...new Set(series.map(({ group }) => group))])(
    "%s: the forecast chooses no worse than a mean, and its range holds",
    (group) => {
      // Two hundredths are what chance may do to four sites.
      expect(ratioOf(group, byForecast)).toBeLessThan(1.02 * ratioOf(group, byPlainMean));
      const verdicts = series.filter((one) => one.group === group).map((one) => judge(one, byForecast));
      const [held, windows] = [sum(verdicts.map((one) => one.held)), sum(verdicts.map((one) => one.windows))];
      expect(held / windows).toBeGreaterThan(0.65);
      expect(held / windows).toBeLessThan(0.97);
    },
  );
});

it("judges real weeks by what fell in them", async () => {
  const [tweets, requests] = await readRealSeries();
  if (!tweets || !requests) throw new Error("two series");
  const ratio = (way: Way) => {
    const { met, best } = judge(tweets, way);
    return met / best;
  };
  expect(judge(tweets, byPlainMean)).toMatchObject({ weeks: 3, skipped: 4 });
  expect(ratio(byPlainMean)).toBeCloseTo(1.39, 2);
  expect(ratio(bySundayNight)).toBeCloseTo(1.64, 2);
  expect(ratio(byForecast)).toBeLessThan(1.3);
  expect(judge(requests, byForecast)).toMatchObject({ weeks: 0, skipped: 1 });
});

function sum(values: number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
