import { differenceInDays } from "date-fns";

/** "Since you last looked (4 days)" */
export function sinceWords(lastLookedAt: Date, now: Date): string {
  const days = differenceInDays(now, lastLookedAt);
  if (days < 1) return "Since you last looked (today)";
  return `Since you last looked (${days === 1 ? "1 day" : `${days} days`})`;
}

/** "3 new", "nothing new" */
export function newWords(count: number): string {
  return count === 0 ? "nothing new" : `${count} new`;
}
