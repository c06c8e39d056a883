import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { durationWords } from "#lib/time/duration-words.ts";
import type { NotificationPayload } from "../kinds.ts";
import { methodWords, offlineWords } from "./method-words.ts";
import { type Reader, upgradeReason, windowFacts } from "./reader.ts";

/** Reminds both sides of an agreed window, with what the checklist still lacks. */
export function windowReminderMail(
  told: NotificationPayload<"window.reminder">,
  reader: Reader,
): MailContent {
  const left = leftWords(told.minutesLeft);
  return {
    subject: `In ${left}: ${told.upgradeTitle} at ${told.tenantName}`,
    heading: `The window for ${told.upgradeTitle} starts in ${left}`,
    blocks: [
      { kind: "facts", rows: windowFacts(told.window, reader) },
      {
        kind: "facts",
        rows: [
          { label: "Out of line", text: methodWords(told.window.method) },
          { label: "Spec representative", text: `${told.representativeName}, ${told.representativeEmail}` },
          { label: "Contact for the night", text: told.contactLabel },
        ],
      },
      { kind: "paragraph", text: offlineWords(told.window) },
      told.missing.length === 0
        ? { kind: "paragraph", text: "The checklist is complete: nothing is left to do before the start." }
        : {
            kind: "facts",
            title: "Before it can start",
            rows: told.missing.map((text, index) => ({ label: `${index + 1}.`, text })),
          },
    ],
    action: { label: "Open the window", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}

/** Hours are told whole: the exact start stands below. */
function leftWords(minutes: number): string {
  return durationWords(minutes < 120 ? Math.max(1, minutes) : Math.round(minutes / 60) * 60);
}
