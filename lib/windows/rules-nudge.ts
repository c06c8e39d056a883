/** After how many hours of waiting the vendor's people are reminded; at the last step the deputies, too. */
export const NUDGE_HOURS = [3, 24, 48] as const;

/** The latest reminder that is due for a wait, or null; a pass that was missed skips to it. */
export function nudgeDue(waitingSince: Date, now: Date): { hours: number; deputies: boolean } | null {
  const waitedHours = (now.getTime() - waitingSince.getTime()) / 3_600_000;
  const hours = NUDGE_HOURS.findLast((step) => step <= waitedHours);
  return hours === undefined ? null : { hours, deputies: hours === NUDGE_HOURS.at(-1) };
}
