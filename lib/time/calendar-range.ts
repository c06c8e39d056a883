// Releases, deployments and weeks lie in here; other days are slips of the pen that no calendar need survive.
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

/** Whether a day, "2026-11-24", lies between 2000 and 2099: what every page, feed and database here can tell. */
export function isInCalendar(day: string): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** The same for an instant, "2026-12-01T02:00:00+05:30", by its day in UTC; false for what is no instant. */
export function isInstantInCalendar(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && isInCalendar(new Date(ms).toISOString());
}
