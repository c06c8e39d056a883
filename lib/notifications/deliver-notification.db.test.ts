import ICAL from "ical.js";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { MailFailure } from "#lib/mail/mail-failure.ts";
import { closeMail } from "#lib/mail/transport.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { startTestSmtp, type TestSmtp } from "#lib/testing/smtp.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { deliverNotification } from "./deliver-notification.ts";
import { notify } from "./notify.ts";
import { resendDelivery } from "./resend-delivery.ts";

const WINDOW_ID = "01977000-0000-7000-8000-000000000001";
let world: World;
let smtp: TestSmtp | undefined;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(async () => {
  closeMail();
  await smtp?.close();
  smtp = undefined;
});

const run = (deliveryId: string, { number = 1, isLast = false, attemptsBefore = 0 } = {}) =>
  deliverNotification({ deliveryId, attemptsBefore }, { now: world.now, number, isLast });
const system = () => ({ kind: "system", now: world.now }) as const;
const read = (id: string) => withStaff(system(), (db) => db.delivery.findUniqueOrThrow({ where: { id } }));

/** Tells one address of an agreed window and returns the delivery's id. */
async function tellOfWindow(address: string): Promise<string> {
  return withStaff(system(), async (db) => {
    await notify(db, {
      tenantId: world.acme.id,
      kind: "window.confirmed",
      subjectType: "maintenance_window",
      subjectId: WINDOW_ID,
      recipients: [{ address, name: "On-call team", timeZone: "Asia/Kolkata" }],
      payload: {
        tenantName: "Acme Bank",
        upgradeTitle: "Database 16",
        path: "/t/acme/windows",
        windowId: WINDOW_ID,
        sequence: 0,
        confirmedAt: "2027-01-11T09:00:00Z",
        representativeName: "Rosa Lindqvist",
        representativeEmail: "rosa@spec.test",
        contactLabel: "On-call team",
        window: {
          startsAt: "2027-02-02T01:00:00Z",
          endsAt: "2027-02-02T03:00:00Z",
          siteTimeZone: "Europe/Berlin",
          method: "service_worker",
        },
      },
    });
    return (await db.delivery.findFirstOrThrow({ where: { address } })).id;
  });
}

describe("a delivery", () => {
  it("carries an agreed window by three clocks and as a calendar request", async () => {
    smtp = await startTestSmtp();
    const id = await tellOfWindow("calendar@acme.test");
    expect(await run(id)).toBe("sent");

    const [mail] = smtp.mails;
    expect(mail?.subject).toBe("Agreed: Database 16 on Tue 2 Feb 2027, 02:00–04:00 CET (Berlin)");
    for (const text of [mail?.text, String(mail?.html)]) {
      expect(text).toContain("Tue 2 Feb 2027, 02:00–04:00 CET (Berlin)");
      expect(text).toContain("Tue 2 Feb 2027, 06:30–08:30 IST (Kolkata)");
      expect(text).toContain("Tue 2 Feb 2027, 01:00–03:00 UTC");
      expect(text).toContain("http://127.0.0.1:3000/t/acme/windows");
    }
    const file = mail?.attachments.find(({ contentType }) => contentType === "text/calendar");
    expect(file?.headers.get("content-type")).toMatchObject({
      value: "text/calendar",
      params: { method: "REQUEST" },
    });
    const calendar = new ICAL.Component(ICAL.parse(String(file?.content)));
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(event.uid).toContain(WINDOW_ID);
    expect(event.startDate.toICALString()).toBe("20270202T010000Z");
    expect(event.endDate.toICALString()).toBe("20270202T030000Z");
    expect(event.organizer).toBe("mailto:rosa@spec.test");
  });

  it("is sent once when its job runs twice, one after the other or at the same time", async () => {
    smtp = await startTestSmtp();
    const deliveryId = await tellOfWindow("once@acme.test");
    const runs = [1, 2, 3].map(() => run(deliveryId));
    expect((await Promise.all(runs)).sort()).toEqual(["nothing to send", "nothing to send", "sent"]);
    expect(await run(deliveryId)).toBe("nothing to send");
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]?.messageId).toBe(`<delivery-${deliveryId}@spec.example>`);
  });

  it("says why it did not leave, and leaves at a later attempt", async () => {
    const id = await tellOfWindow("later@acme.test");
    await expect(run(id)).rejects.toThrow(MailFailure);
    expect(await read(id)).toMatchObject({
      state: "pending",
      attempts: 1,
      lastError: "The mail server could not be reached.",
    });

    smtp = await startTestSmtp();
    expect(await run(id)).toBe("nothing to send");
    expect(await run(id, { number: 2 })).toBe("sent");
    expect(await read(id)).toMatchObject({ state: "sent", attempts: 2, lastError: null });
    expect(smtp.mails).toHaveLength(1);
  });

  it("is given up after the last attempt, and one click of a rep tries again", async () => {
    const id = await tellOfWindow("last@acme.test");
    await expect(run(id, { isLast: true })).rejects.toThrow(MailFailure);
    expect(await read(id)).toMatchObject({ state: "failed", attempts: 1 });

    const rep = staffContext(world.rep, world.now);
    await resendDelivery(rep, id);
    await expect(resendDelivery(rep, id)).rejects.toMatchObject({ code: "conflict" });
    smtp = await startTestSmtp();
    expect(await run(id, { attemptsBefore: 1 })).toBe("sent");
  });

  it("is given up at once when the server does not know the address", async () => {
    smtp = await startTestSmtp({ unknown: ["gone@acme.test"] });
    const id = await tellOfWindow("gone@acme.test");
    expect(await run(id)).toBe("refused for good");
    const { state, lastError } = await read(id);
    expect(state).toBe("failed");
    expect(lastError).toBe("The mail server refused the address. It answered: 550 No such mailbox here");
  });

  it("is not found by an id that cannot be one", async () => {
    const resend = resendDelivery(staffContext(world.rep, world.now), "../etc");
    await expect(resend).rejects.toMatchObject({ code: "not_found" });
  });
});
