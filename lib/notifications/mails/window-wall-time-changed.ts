import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatWindow } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { methodWords, offlineWords } from "./method-words.ts";
import { type Reader, upgradeReason, windowFacts } from "./reader.ts";

/** Tells that a window stays at its instant, while clocks will show another time than the one that was chosen. */
export function windowWallTimeChangedMail(
  told: NotificationPayload<"window.wall_time_changed">,
  reader: Reader,
): MailContent {
  const { startsAt, endsAt, siteTimeZone, method } = told.window;
  return {
    subject: `Clocks will show another time: ${told.upgradeTitle} on ${formatWindow(new Date(startsAt), new Date(endsAt), siteTimeZone)}`,
    heading: `The window for ${told.upgradeTitle} stays; clocks will show another time`,
    blocks: [
      {
        kind: "paragraph",
        text: `The rules for clocks at the site have changed since ${told.tenantName} and Spec agreed on this maintenance window. It stays at the instant that was agreed. The calendar file is attached.`,
      },
      {
        kind: "facts",
        rows: [{ label: "Agreed as", text: told.before, struck: true }, ...windowFacts(told.window, reader)],
      },
      {
        kind: "facts",
        rows: [
          { label: "Out of line", text: methodWords(method) },
          { label: "Spec representative", text: `${told.representativeName}, ${told.representativeEmail}` },
          { label: "Contact for the night", text: told.contactLabel },
        ],
      },
      { kind: "paragraph", text: offlineWords(told.window) },
      {
        kind: "paragraph",
        text: `Does the new time not suit you? Ask ${told.representativeName} to move the window.`,
      },
    ],
    action: { label: "See the window", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}
