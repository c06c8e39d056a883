import "server-only";
import { env } from "#lib/env.ts";
import type { MailContent } from "./content.ts";
import { toMailFailure } from "./mail-failure.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";
import { mailTransport } from "./transport.ts";

export type Mail = {
  to: { name: string; address: string };
  content: MailContent;
  /** Stays the same when a mail is sent again, so that a mailbox shows it once. Without the host part. */
  messageId: string;
  /** An iCalendar message (RFC 6047): calendars offer to accept a request, and take a cancelled event away. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
  /** Where such mails are switched off; mail programs show it (List-Unsubscribe, RFC 2369). */
  settingsUrl?: string;
};

/** Hands a mail to the mail server, as HTML and as text. Throws MailFailure in plain words. */
export async function sendMail({ to, content, messageId, calendar, settingsUrl }: Mail): Promise<void> {
  const from = env().MAIL_FROM;
  try {
    await mailTransport().sendMail({
      from,
      to,
      subject: content.subject,
      text: renderText(content),
      html: renderHtml(content),
      messageId: `<${messageId}@${hostOf(from)}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      ...(settingsUrl && { list: { unsubscribe: settingsUrl } }),
      ...(calendar && { icalEvent: { ...calendar, filename: "maintenance-window.ics" } }),
      // Contents come from us as text alone; nothing is ever read from a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    throw toMailFailure(error);
  }
}

function hostOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? "spec-release-portal";
}
