import type { HourOfWeekCell, HourOfWeekPicture } from "#lib/traffic/schema.ts";
import { WEEKDAYS } from "./weekdays.ts";

/** "Quietest is Tue 03:00 with about 410 requests, busiest Mon 12:00 with about 18,200." Empty before anything is known. */
export function extremesWords(picture: HourOfWeekPicture): string {
  const known = picture.filter(({ expected }) => expected !== null);
  const ascending = known.toSorted((a, b) => (a.expected ?? 0) - (b.expected ?? 0));
  const [quietest, busiest] = [ascending.at(0), ascending.at(-1)];
  if (!quietest || !busiest) return "";
  return `Quietest is ${hourWords(quietest)}, busiest ${hourWords(busiest)}.`;
}

function hourWords({ hourOfWeek, expected }: HourOfWeekCell): string {
  const hour = String(hourOfWeek % 24).padStart(2, "0");
  const requests = Math.round(expected ?? 0).toLocaleString("en-GB");
  return `${WEEKDAYS[Math.floor(hourOfWeek / 24)]} ${hour}:00 with about ${requests} requests`;
}
