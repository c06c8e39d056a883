import "server-only";
import { windowCancellation, windowRequest } from "#lib/calendar/calendar-file.ts";
import { windowDetails } from "#lib/calendar/window-details.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import type { NotificationPayload } from "../kinds.ts";
import type { Reader } from "./reader.ts";

type Told = NotificationPayload<"window.confirmed">;

/** The calendar message of an agreed window, for one reader: a request to put it in, or to take it out again. */
export function windowCalendar(told: Told, reader: Reader, method: "REQUEST" | "CANCEL"): string {
  const { startsAt, endsAt, siteTimeZone } = told.window;
  const compose = method === "CANCEL" ? windowCancellation : windowRequest;
  return compose({
    windowId: told.windowId,
    sequence: told.sequence,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    siteZone: siteTimeZone,
    decidedAt: new Date(told.confirmedAt),
    title: `${told.upgradeTitle}: maintenance window of ${told.tenantName}`,
    details: windowDetails({
      ...told.window,
      representative: { name: told.representativeName, email: told.representativeEmail },
      contactLabel: told.contactLabel,
    }),
    url: publicUrl(told.path),
    organizer: { name: told.representativeName, email: told.representativeEmail },
    attendee: { name: reader.name, email: reader.address },
  });
}
