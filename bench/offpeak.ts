import { judge, type Verdict } from "./off-peak/judge.ts";
import { readRealSeries, type Series } from "./off-peak/series.ts";
import { syntheticSeries } from "./off-peak/synthetic.ts";
import { byForecast, byPlainMean, bySundayNight, type Way } from "./off-peak/ways.ts";
import { type Cell, markdownTable } from "./table.ts";

const eachFamily = 16;

/** Prints how quiet the windows were that the portal would have chosen, beside two simpler ways. */
export async function measureOffPeak(each = eachFamily): Promise<void> {
  const series = [...(await readRealSeries()), ...syntheticSeries(each)];
  const groups = Map.groupBy(series, ({ group }) => group);
  const rows = [...groups].map(([group, members]) => rowOf(group, members));
  const head = [
    "series",
    "sites",
    "weeks",
    "skipped",
    "forecast",
    "plain mean",
    "Sunday 02:00",
    "forecast, usual",
    "mean, usual",
  ];
  console.log(markdownTable([...head, "range held", "for the chosen"], rows));
}

function rowOf(group: string, series: Series[]): Cell[] {
  const [forecast, mean, sunday] = [byForecast, byPlainMean, bySundayNight].map((way: Way) =>
    series.map((one) => judge(one, way)),
  );
  const own = forecast ?? [];
  const sum = (of: (verdict: Verdict) => number) => own.reduce((all, verdict) => all + of(verdict), 0);
  return [
    group,
    series.length,
    sum(({ weeks }) => weeks),
    sum(({ skipped }) => skipped),
    ...[own, mean ?? [], sunday ?? []].map((all) => ratioWords(all, 2, ({ met, best }) => [met, best])),
    ...[own, mean ?? []].map((all) => ratioWords(all, 3, (one) => [one.usuallyMet, one.usuallyBest])),
    percent(sum(({ held }) => held) / sum(({ windows }) => windows)),
    percent(sum(({ chosenHeld }) => chosenHeld) / sum(({ weeks }) => weeks)),
  ];
}

/** The mean over the series, so that a large site does not speak for all. */
function ratioWords(
  verdicts: Verdict[],
  digits: number,
  of: (verdict: Verdict) => [met: number, best: number],
): string {
  const ratios = verdicts.map(of).flatMap(([met, best]) => (best > 0 ? [met / best] : []));
  const mean = ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
  return ratios.length === 0 ? "-" : mean.toFixed(digits);
}

function percent(share: number): string {
  return Number.isNaN(share) ? "-" : `${Math.round(100 * share)}%`;
}
