import { EventEmitter, once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { env } from "#lib/env.ts";

export type TestSmtp = {
  /** What arrived so far, oldest first. */
  mails: ParsedMail[];
  /** The first mail that matches, arrived or still to come. */
  waitForMail: (match: (mail: ParsedMail) => boolean) => Promise<ParsedMail>;
  /** Forgets what arrived. */
  clear: () => void;
  close: () => Promise<void>;
};

type Options = {
  /** Recipients it does not know: answered with 550, for good. */
  unknown?: string[];
};

/** A real mail server at this test file's SMTP_URL that keeps what it receives. */
export async function startTestSmtp({ unknown = [] }: Options = {}): Promise<TestSmtp> {
  const mails: ParsedMail[] = [];
  const arrivals = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const refusal = Object.assign(new Error("No such mailbox here"), { responseCode: 550 });
      done(unknown.includes(address) ? refusal : null);
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        arrivals.emit("mail", mail);
        done();
      }, done);
    },
  });
  await once(server.listen(Number(new URL(env().SMTP_URL ?? "").port), "127.0.0.1"), "listening");
  return {
    mails,
    async waitForMail(match) {
      for (;;) {
        const found = mails.find(match);
        if (found) return found;
        await once(arrivals, "mail");
      }
    },
    clear: () => mails.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Whether a mail went to `address`. */
export const to = (address: string) => (mail: ParsedMail) =>
  [mail.to ?? []].flat().some(({ value }) => value.some((recipient) => recipient.address === address));
