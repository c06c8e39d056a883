import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { requestSignInLink } from "#lib/auth/request-sign-in-link.ts";
import { prisma } from "#lib/db/client.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { closeMail } from "#lib/mail/transport.ts";
import { notify } from "#lib/notifications/notify.ts";
import { startTestSmtp, type TestSmtp, to } from "#lib/testing/smtp.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { type Worker, workQueues } from "./work-queues.ts";

let world: World;
let smtp: TestSmtp | undefined;
let worker: Worker | undefined;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(async () => {
  await worker?.stop(5_000);
  closeMail();
  await smtp?.close();
  worker = smtp = undefined;
});

const system = () => ({ kind: "system", now: world.now }) as const;
const jobs = (state: string) =>
  prisma().$queryRaw<
    { data: { deliveryId?: string } }[]
  >`select data from pgboss.job where name = 'deliver-notification' and state::text = ${state}`;

function declineOffer(address: string, afterwards?: () => never): Promise<void> {
  return withStaff(system(), async (db) => {
    await notify(db, {
      tenantId: world.acme.id,
      kind: "proposal.declined",
      subjectType: "window_proposal",
      subjectId: "01977000-0000-7000-8000-000000000002",
      recipients: [{ address, name: "Ada", timeZone: "Europe/Berlin" }],
      payload: {
        tenantName: "Acme Bank",
        upgradeTitle: "Database 16",
        path: "/t/acme/upgrades/database-16",
        answeredBy: "Rosa Lindqvist",
        reason: "Both are <b>too soon</b>.",
      },
    });
    afterwards?.();
  });
}

describe("the worker", () => {
  it("mails what a transaction decided, as text and as HTML that shows people's words as they are", async () => {
    smtp = await startTestSmtp();
    worker = await workQueues();
    await declineOffer("ada@acme.test");
    const mail = await smtp.waitForMail(to("ada@acme.test"));
    expect(mail.text).toContain("> Both are <b>too soon</b>.");
    expect(mail.html).toContain("Both are &#x3C;b>too soon&#x3C;/b>.");
  });

  it("mails nothing of a transaction that was undone", async () => {
    const undone = declineOffer("undone@acme.test", () => {
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    expect(await jobs("created")).toEqual([]);
    expect(
      await withStaff(system(), (db) => db.delivery.count({ where: { address: "undone@acme.test" } })),
    ).toBe(0);
  });

  it("keeps a job that could not be done for another try", async () => {
    await declineOffer("patient@acme.test");
    worker = await workQueues();
    await vi.waitUntil(async () => (await jobs("retry")).length === 1, { timeout: 30_000 });
    await worker.stop(5_000);
    closeMail();

    await prisma().$executeRaw`update pgboss.job set start_after = now() where state = 'retry'`;
    smtp = await startTestSmtp();
    worker = await workQueues();
    await smtp.waitForMail(to("patient@acme.test"));
    expect(smtp.mails).toHaveLength(1);
  });

  it("mails sign-in links to people it knows, and nothing to strangers", async () => {
    smtp = await startTestSmtp();
    worker = await workQueues();
    const ask = (email: string) => requestSignInLink({ email, next: "/t/acme", clientAddress: "192.0.2.1" });
    await ask("nobody@stranger.test");
    await ask(" Reader@ACME.test ");
    const mail = await smtp.waitForMail(to("reader@acme.test"));
    expect(mail.text).toMatch(
      /http:\/\/127\.0\.0\.1:3000\/verify\?token=[\w-]{43}&email=reader%40acme\.test&next=%2Ft%2Facme/,
    );
    expect(smtp.mails).toHaveLength(1);
  });
});
