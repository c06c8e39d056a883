import "server-only";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { eventText, oneLine, prodId, type WindowEvent } from "./event-text.ts";

/** How often a calendar is asked to look again: windows change days ahead, and mail tells of it at once. */
const REFRESH_SECONDS = 3600;

/** A window as a feed tells it; `decidedAt` is its last change. */
export type FeedWindow = WindowEvent & { isCancelled: boolean };

/**
 * Text of a calendar that people subscribe to: iCalendar (RFC 5545), METHOD:PUBLISH, with refresh hints (RFC 7986), an
 * event for each agreed window. The same windows make the same text.
 */
export function calendarFeed({ name, windows }: { name: string; windows: FeedWindow[] }): string {
  const calendar = ical({
    name: oneLine(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId,
    ttl: REFRESH_SECONDS,
  });
  for (const window of windows) {
    calendar.createEvent({
      ...eventText(window),

      lastModified: window.decidedAt,
      status: window.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
