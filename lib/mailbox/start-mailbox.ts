import "server-only";
import { once } from "node:events";
import { simpleParser } from "mailparser";
import { systemClock } from "#lib/clock.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { mailReceiver, type ReceivedMail } from "./receive-mail.ts";
import { insertMessage, trimMessages } from "./store.ts";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

export type Mailbox = { port: number; close(): Promise<void> };

/**
 * Receives the demonstration's mail on the loopback port of SMTP_URL and keeps it for the mailbox page.
 * Undefined when SMTP_URL names a real mail server. Throws when the port is taken.
 */
export async function startMailbox(): Promise<Mailbox | undefined> {
  const { hostname, port } = new URL(env().SMTP_URL ?? "smtp://");
  if (!LOOPBACK.includes(hostname)) return undefined;
  const receiver = mailReceiver(keepMail);
  receiver.on("error", (error) => log.warn({ err: error }, "mailbox connection failed"));
  const server = receiver.listen(Number(port || 25), hostname.replaceAll(/[[\]]/g, ""));
  await once(server, "listening");
  return { port: Number(port || 25), close: () => new Promise((resolve) => receiver.close(() => resolve())) };
}

async function keepMail({ recipients, source }: ReceivedMail): Promise<void> {
  const { subject = "(no subject)" } = await simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
  });
  await withStaff({ kind: "system", now: systemClock() }, async (db) => {
    await insertMessage(db, { recipient: recipients.join(", "), subject, source });
    await trimMessages(db);
  });
}
