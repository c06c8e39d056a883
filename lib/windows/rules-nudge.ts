/** After how many hours of waiting the vendor's people are reminded. */
export const NUDGE_HOURS = [3, 24, 48] as const;
/** From when on the deputies are reminded, too, and find it in their inbox. */
export const DEPUTY_HOURS = 48;

/** The latest reminder that is due for a wait, or null; a pass that was missed skips to it. */
export function nudgeDue(waitingSince: Date, now: Date): { hours: number; deputies: boolean } | null {
  const waitedHours = (now.getTime() - waitingSince.getTime()) / 3_600_000;
  const hours = NUDGE_HOURS.findLast((step) => step <= waitedHours);
  return hours === undefined ? null : { hours, deputies: hours >= DEPUTY_HOURS };
}
