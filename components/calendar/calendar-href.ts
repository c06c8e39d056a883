/** What a calendar's address says besides its path; empty and absent parts are left out. */
export type CalendarQuery = {
  month?: string;
  view?: string;
  day?: string;
  upgrade?: string;
  crew?: string;
  rep?: string;
};

/** "/t/acme/calendar?month=2026-12&view=agenda" */
export function calendarHref(path: string, query: CalendarQuery): string {
  const parts = Object.entries(query).filter(([, value]) => value);
  const text = new URLSearchParams(parts).toString();
  return text ? `${path}?${text}` : path;
}
