import "server-only";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail as it came in: its envelope's recipients and its source (RFC 5322). */
export type ReceivedMail = { recipients: string[]; source: Buffer<ArrayBuffer> };

export const LARGEST_MAIL_BYTES = 5 * 1024 * 1024;

/**
 * An SMTP server (RFC 5321) that takes any mail without a password and hands each to `keep`; it answers the sender
 * only once `keep` is done. For the loopback address alone.
 */
export function mailReceiver(keep: (mail: ReceivedMail) => Promise<void>): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    size: LARGEST_MAIL_BYTES,
    closeTimeout: 1_000,
    logger: false,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      read(stream)
        .then((source) => keep({ recipients, source }))
        .then(() => done(), done);
    },
  });
}

async function read(stream: Readable & { sizeExceeded?: boolean }): Promise<Buffer<ArrayBuffer>> {
  const source = await buffer(stream);
  if (stream.sizeExceeded) throw new Error("The mail is too large.");
  return source;
}
