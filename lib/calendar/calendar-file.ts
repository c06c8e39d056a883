import "server-only";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { formatWindow } from "#lib/time/format.ts";

type Party = { name: string; email: string };

export type WindowRequest = {
  windowId: string;
  /** Raised with every change that the file announces (RFC 5545 SEQUENCE). */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  siteZone: string;
  /** When this version of the window was decided. */
  decidedAt: Date;
  title: string;
  /** Paragraphs below the time: what is offline, who to call. */
  details: string[];
  /** The window's page in the portal. */
  url: string;
  organizer: Party;
  attendee: Party;
};

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
  const { startsAt, endsAt } = window;
  const isCancelled = method === ICalCalendarMethod.CANCEL;
  const calendar = ical({
    method,
    prodId: { company: "Spec", product: "Release portal", language: "EN" },
  });
  calendar.createEvent({
    id: windowUid(window.windowId),
    sequence: window.sequence,
    stamp: window.decidedAt,
    start: startsAt,
    end: endsAt,
    summary: oneLine(window.title),
    description: [...siteWords(window), ...window.details.map(printable), window.url].join("\n\n"),
    url: window.url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: party(window.organizer),
    attendees: [
      {
        ...party(window.attendee),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: !isCancelled,
      },
    ],
  });
  return calendar.toString();
}

function siteWords({ startsAt, endsAt, siteZone }: WindowRequest): string[] {
  const change = clockChangeWords(startsAt, endsAt, { siteZone, viewerZone: siteZone });
  return [formatWindow(startsAt, endsAt, siteZone), ...(change ? [change] : [])];
}

/** The same for the life of a window, so that a calendar replaces what it has instead of adding to it. */
function windowUid(windowId: string): string {
  return `window-${windowId}@spec-release-portal`;
}

// Some readers take a backslash in a quoted name for an escape, and lose the end of the name.
function party({ name, email }: Party): Party {
  return { name: oneLine(name.replaceAll("\\", "")), email };
}

function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, " ").trim();
}

// RFC 5545 allows no control characters in text; line ends are escaped by the library.
function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/(?![\n\t])\p{Cc}/gu, "");
}
