import ICAL from "ical.js";
import { composeMail } from "#lib/notifications/compose-mail.ts";
import type { NotificationPayload } from "#lib/notifications/kinds.ts";
import type { AgreedWindow } from "#lib/windows/schema.ts";
import { toAgreedWindow } from "#lib/windows/to-agreed-window.ts";

/** The zone of everybody who reads in these tests; it never changes its clocks, and is no site's. */
export const VIEWER_ZONE = "Asia/Kathmandu";

/** One window as it reaches people: on a page, in the JSON of the live read, by mail, in a calendar. */
export type Tellings = {
  page: AgreedWindow;
  json: AgreedWindow;
  mail: { subject: string; facts: string[] };
  calendar: { startsAt: string; endsAt: string; description: string };
};

/** Tells of an agreed window in every way the portal has. */
export function tellingsOf(startsAt: Date, endsAt: Date, timeZone: string): Tellings {
  const confirmedAt = new Date("2026-01-01T00:00Z");
  const page = toAgreedWindow(
    {
      id: windowId,
      startsAt,
      endsAt,
      timeZone,
      method: "dns",
      state: "confirmed",
      confirmedAt,
      confirmedBy: { name: "Rosa Lindqvist" },
      contactMethod: { label: "On-call team" },
    },
    VIEWER_ZONE,
  );
  const mail = composeMail({
    id: windowId,
    address: "ada@acme.test",
    recipientName: "Ada Fischer",
    recipientTimeZone: VIEWER_ZONE,
    notification: { kind: "window.confirmed", payload: confirmed(startsAt, endsAt, timeZone, confirmedAt) },
  });
  return {
    page,
    json: JSON.parse(JSON.stringify(page)),
    mail: { subject: mail.content.subject, facts: factsOf(mail.content.blocks) },
    calendar: readCalendar(mail.calendar?.content ?? ""),
  };
}

const windowId = "0199a1de-0000-7000-8000-000000000001";

function confirmed(
  startsAt: Date,
  endsAt: Date,
  siteTimeZone: string,
  confirmedAt: Date,
): NotificationPayload<"window.confirmed"> {
  return {
    tenantName: "Acme Bank",
    upgradeTitle: "Database 16",
    path: "/t/acme/upgrades/database-16",
    windowId,
    sequence: 0,
    confirmedAt: confirmedAt.toISOString(),
    representativeName: "Rosa Lindqvist",
    representativeEmail: "rosa@spec.test",
    contactLabel: "On-call team",
    window: {
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      siteTimeZone,
      method: "dns",
    },
  };
}

function factsOf(blocks: ReturnType<typeof composeMail>["content"]["blocks"]): string[] {
  return blocks.flatMap((block) => (block.kind === "facts" ? block.rows.map(({ text }) => text) : []));
}

function readCalendar(text: string): Tellings["calendar"] {
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
  if (!component) throw new Error("no event");
  const { startDate, endDate, description } = new ICAL.Event(component);
  return {
    startsAt: startDate.toJSDate().toISOString(),
    endsAt: endDate.toJSDate().toISOString(),
    description,
  };
}
