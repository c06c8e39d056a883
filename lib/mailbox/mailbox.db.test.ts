import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import { closeMail } from "#lib/mail/transport.ts";
import { listMailbox, readAttachment, readMail } from "./read-mailbox.ts";
import { type Mailbox, startMailbox } from "./start-mailbox.ts";
import { insertMessage, MOST_MESSAGES, trimMessages } from "./store.ts";

let mailbox: Mailbox | undefined;
beforeAll(async () => {
  mailbox = await startMailbox();
});
afterAll(async () => {
  closeMail();
  await mailbox?.close();
});

const send = (subject: string, content = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") =>
  sendMail({
    to: { name: "Ada, “on call”\r\nBcc: eve@evil.test", address: "ada@acme.test" },
    content: {
      subject,
      heading: "Heading",
      blocks: [{ kind: "facts", title: "Choice 1", rows: [{ label: "Site", text: "02:00 CET (Berlin)" }] }],
      action: { label: "Open", url: "http://portal.test/t/acme?a=1&b=2" },
      reason: "Because.",
    },
    messageId: "one",
    calendar: { method: "REQUEST", content },
  });

describe("the local mailbox", () => {
  it("keeps a mail as it came, with its links and files", async () => {
    await send("Größe: ↵ mail");
    const [entry] = await listMailbox();
    expect(entry).toMatchObject({ recipient: "ada@acme.test", subject: "Größe: ↵ mail" });
    const mail = await readMail(entry?.id);
    expect(mail.text).toContain("Choice 1\nSite: 02:00 CET (Berlin)");
    expect(mail.links).toEqual(["http://portal.test/t/acme?a=1&b=2"]);
    expect(mail.attachments).toMatchObject([{ filename: "maintenance-window.ics" }]);
    const file = await readAttachment(mail.id, mail.attachments[0]?.index ?? -1);
    expect(new TextDecoder().decode(file.content)).toContain("BEGIN:VCALENDAR");
  });

  it.each(["", "nope", "01977000-0000-7000-8000-000000000009"])("has no mail %j", async (id) => {
    await expect(readMail(id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("keeps the newest mails only", async () => {
    const source = new Uint8Array([10]);
    await withStaff({ kind: "system", now: new Date(0) }, async (db) => {
      for (let n = 0; n <= MOST_MESSAGES; n++)
        await insertMessage(db, { recipient: "x", subject: `${n}`, source });
      await trimMessages(db);
      expect(await db.mailboxMessage.count()).toBe(MOST_MESSAGES);
      expect(await db.mailboxMessage.count({ where: { subject: "0" } })).toBe(0);
    });
  });
});
