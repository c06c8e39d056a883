import "server-only";
import { type ParsedMail, simpleParser } from "mailparser";
import { systemClock } from "#lib/clock.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { env } from "#lib/env.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { findMessage, findMessages } from "./store.ts";

const LIST_LENGTH = 100;

export type MailboxEntry = { id: string; recipient: string; subject: string; receivedAt: Date };
export type MailboxMail = MailboxEntry & {
  from: string;
  text: string;
  html: string | null;
  /** Addresses the text leads to. */
  links: string[];
  attachments: { index: number; filename: string; contentType: string }[];
};
export type MailboxAttachment = { filename: string; contentType: string; content: Uint8Array<ArrayBuffer> };

/** The newest mails of the demonstration. Throws DomainError `not_found` outside demonstration mode. */
export async function listMailbox(): Promise<MailboxEntry[]> {
  return withStaff(demonstration(), (db) => findMessages(db, LIST_LENGTH));
}

/** One mail, taken apart. Throws DomainError `not_found`. */
export async function readMail(id: unknown): Promise<MailboxMail> {
  const { message, mail } = await open(id);
  const text = mail.text ?? "";
  return {
    id: message.id,
    recipient: message.recipient,
    subject: message.subject,
    receivedAt: message.receivedAt,
    from: mail.from?.text ?? "",
    text,
    html: mail.html || null,
    links: [...new Set(text.match(/https?:\/\/\S+/g))],
    // Without a name it is an alternative to the text, such as the calendar request, and comes as a file as well.
    attachments: mail.attachments.flatMap(({ filename, contentType }, index) =>
      filename ? [{ index, filename, contentType }] : [],
    ),
  };
}

/** One attachment of a mail. Throws DomainError `not_found`. */
export async function readAttachment(id: unknown, index: number): Promise<MailboxAttachment> {
  const attachment = (await open(id)).mail.attachments[index];
  if (!attachment) throw notFound();
  const { filename = "attachment", contentType, content } = attachment;
  return { filename, contentType, content: new Uint8Array(content) };
}

async function open(id: unknown): Promise<{ message: MailboxEntry; mail: ParsedMail }> {
  const message = await withStaff(demonstration(), (db) => findMessage(db, parseId(id)));
  if (!message) throw notFound();
  const mail = await simpleParser(Buffer.from(message.source), {
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  return { message, mail };
}

/** The mailbox shows sign-in links to whoever opens it: only where anybody may sign in by one click anyway. */
function demonstration() {
  if (env().PORTAL_MODE !== "demonstration") throw notFound();
  return { kind: "system", now: systemClock() } as const;
}
