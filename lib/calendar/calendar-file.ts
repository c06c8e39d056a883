import "server-only";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { type EventParty, eventParty, eventText, prodId, type WindowEvent } from "./event-text.ts";

export type WindowRequest = WindowEvent & { attendee: EventParty };

/** Text of an invitation to an agreed window: iCalendar (RFC 5545), METHOD:REQUEST (RFC 5546), times in UTC. */
export function windowRequest(window: WindowRequest): string {
  return windowFile(window, ICalCalendarMethod.REQUEST);
}

/** Text that takes a cancelled window out of calendars: the same event, METHOD:CANCEL, with a raised SEQUENCE. */
export function windowCancellation(window: WindowRequest): string {
  return windowFile(window, ICalCalendarMethod.CANCEL);
}

function windowFile(
  window: WindowRequest,
  method: ICalCalendarMethod.REQUEST | ICalCalendarMethod.CANCEL,
): string {
  const isCancelled = method === ICalCalendarMethod.CANCEL;
  const calendar = ical({ method, prodId });
  calendar.createEvent({
    ...eventText(window),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    attendees: [
      {
        ...eventParty(window.attendee),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: !isCancelled,
      },
    ],
  });
  return calendar.toString();
}
