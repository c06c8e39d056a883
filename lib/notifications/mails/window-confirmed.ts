import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatWindow } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { methodWords, offlineWords } from "./method-words.ts";
import { type Reader, upgradeReason, windowFacts } from "./reader.ts";

type Confirmed = NotificationPayload<"window.confirmed">;

/** Tells everybody concerned that a window is agreed, by three clocks. */
export function windowConfirmedMail(told: Confirmed, reader: Reader): MailContent {
  const { startsAt, endsAt, siteTimeZone, method } = told.window;
  return {
    subject: `Agreed: ${told.upgradeTitle} on ${formatWindow(new Date(startsAt), new Date(endsAt), siteTimeZone)}`,
    heading: `The window for ${told.upgradeTitle} is agreed`,
    blocks: [
      {
        kind: "paragraph",
        text: `${told.tenantName} and Spec agreed on this maintenance window. The calendar file is attached.`,
      },
      { kind: "facts", rows: windowFacts(told.window, reader) },
      {
        kind: "facts",
        rows: [
          { label: "Out of line", text: methodWords(method) },
          { label: "Spec representative", text: `${told.representativeName}, ${told.representativeEmail}` },
          { label: "Contact for the night", text: told.contactLabel },
        ],
      },
      { kind: "paragraph", text: offlineWords(told.window) },
    ],
    action: { label: "See the window", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}
