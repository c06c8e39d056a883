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

/** The same day a month later or earlier, "2027-01-31" to "2027-02-28": the last of a month that has no such day. */
export function monthAway(day: string, by: 1 | -1): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + by, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last)))
    .toISOString()
    .slice(0, "2027-01-31".length);
}
