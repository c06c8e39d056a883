import "server-only";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { formatWindow } from "#lib/time/format.ts";

export type EventParty = { name: string; email: string };

/** What every event of a window is made of, in a message or in a feed. */
export type WindowEvent = {
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
  organizer: EventParty;
};

/** Who writes the files. */
export const prodId = { company: "Spec", product: "Release portal", language: "EN" };

/** What an event says wherever it stands: its time in UTC, and in its text the site's own time with its zone. */
export function eventText(window: WindowEvent) {
  return {
    // The same for the life of a window, so that a calendar replaces what it has instead of adding to it.
    id: `window-${window.windowId}@spec-release-portal`,
    sequence: window.sequence,
    stamp: window.decidedAt,
    start: window.startsAt,
    end: window.endsAt,
    summary: oneLine(window.title),
    description: [...siteWords(window), ...window.details.map(printable), window.url].join("\n\n"),
    url: window.url,
    organizer: eventParty(window.organizer),
  };
}

// Some readers take a backslash in a quoted name for an escape, and lose the end of the name.
export function eventParty({ name, email }: EventParty): EventParty {
  return { name: oneLine(name.replaceAll("\\", "")), email };
}

/** A text without line ends, for a title or a name. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, " ").trim();
}

function siteWords({ startsAt, endsAt, siteZone }: WindowEvent): string[] {
  const change = clockChangeWords(startsAt, endsAt, { siteZone, viewerZone: siteZone });
  return [formatWindow(startsAt, endsAt, siteZone), ...(change ? [change] : [])];
}

// RFC 5545 allows no control characters in text; line ends are escaped by the library.
function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/(?![\n\t])\p{Cc}/gu, "");
}
