const WEEK = 7;

/** The place of the day that a key leads to in a month of whole weeks; null for other keys and beyond the edge. */
export function dayAfterKey(index: number, key: string, count: number): number | null {
  const inWeek = index % WEEK;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -WEEK,
    ArrowDown: WEEK,
    Home: -inWeek,
    End: WEEK - 1 - inWeek,
  };
  const step = steps[key];
  if (index < 0 || step === undefined) return null;
  const next = index + step;
  return next >= 0 && next < count ? next : null;
}
