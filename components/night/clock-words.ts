const SECOND = 1_000;
const DAY = 86_400 * SECOND;

const two = (value: number) => String(Math.floor(value)).padStart(2, "0");

/** What remains or has passed: "01:23:45", from two days on "3 d 04 h". */
export function countWords(spanMs: number): string {
  const ms = Math.abs(spanMs);
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} d ${two((ms % DAY) / (3_600 * SECOND))} h`;
  const seconds = Math.floor(ms / SECOND);
  return [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map(two).join(":");
}

/** What clocks show that are so many minutes ahead of UTC: "02:14:07". */
export function wallClock(nowMs: number, offsetMinutes: number): string {
  return new Date(nowMs + offsetMinutes * 60 * SECOND).toISOString().slice(11, 19);
}
