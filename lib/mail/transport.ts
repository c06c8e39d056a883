import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import type { SentMessageInfo } from "nodemailer/lib/smtp-pool/index.js";
import { env } from "#lib/env.ts";

let pooled: Transporter<SentMessageInfo> | undefined;

/** The pool of connections to the mail server of this process. Throws when SMTP_URL is not set. */
export function mailTransport(): Transporter<SentMessageInfo> {
  const url = env().SMTP_URL;
  if (!url) throw new Error("SMTP_URL is not set. `npm start` sets it for the local mailbox.");
  pooled ??= createTransport({
    url,
    pool: true,
    maxConnections: 3,
    // Together well below the time after which the queue gives a job to another worker.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return pooled;
}

/** Closes the pool; for worker and tests. */
export function closeMail(): void {
  pooled?.close();
  pooled = undefined;
}
