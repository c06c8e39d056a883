import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import type { Reader } from "./reader.ts";

/** Tells the representative that a client asks for notes. */
export function notesRequestMadeMail(
  told: NotificationPayload<"notes_request.made">,
  reader: Reader,
): MailContent {
  return {
    subject: `${told.tenantName} asks for notes: ${told.subject}`,
    heading: `${told.authorName} asks for release notes`,
    blocks: [
      {
        kind: "facts",
        rows: [
          { label: "About", text: told.subject },
          { label: "Due", text: formatInstant(new Date(told.dueAt), reader.timeZone) },
        ],
      },
      ...(told.message ? [{ kind: "quote", text: told.message } as const] : []),
    ],
    action: { label: "Open the request", url: publicUrl(told.path) },
    reason: `You get this mail because you represent Spec at ${told.tenantName}.`,
  };
}

/** Tells who asked that the notes are there, or why they will not come. */
export function notesRequestAnsweredMail(told: NotificationPayload<"notes_request.answered">): MailContent {
  const { declinedReason } = told;
  return {
    subject: declinedReason
      ? `Your request for notes was declined: ${told.subject}`
      : `The notes you asked for: ${told.subject}`,
    heading: declinedReason
      ? `${told.representativeName} declined your request`
      : `${told.representativeName} delivered the notes you asked for`,
    blocks: declinedReason
      ? [
          { kind: "paragraph", text: `Request ${told.number}, ${told.subject}, with this reason:` },
          { kind: "quote", text: declinedReason },
        ]
      : [
          {
            kind: "paragraph",
            text: `Request ${told.number}, ${told.subject}. Read them as a page, or take them as Markdown, JSON or PDF.`,
          },
        ],
    action: { label: declinedReason ? "Open the request" : "Read the notes", url: publicUrl(told.path) },
    reason: `You get this mail because you asked for notes of ${told.tenantName}.`,
  };
}
