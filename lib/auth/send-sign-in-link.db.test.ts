import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "#lib/clock.ts";
import { prisma } from "#lib/db/client.ts";
import { closeMail } from "#lib/mail/transport.ts";
import { startTestSmtp, type TestSmtp } from "#lib/testing/smtp.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { adapter } from "./adapter.ts";
import { requestSignInLink } from "./request-sign-in-link.ts";
import { sendSignInLink } from "./send-sign-in-link.ts";
import { hashSignInToken } from "./tokens.ts";

let world: World;
let smtp: TestSmtp;
beforeAll(async () => {
  world = await createWorld();
  smtp = await startTestSmtp();
});
beforeEach(() => smtp.clear());
afterAll(async () => {
  closeMail();
  await smtp.close();
});

/** Mails a link to the reader of Acme and returns the address that stands in it. */
async function mailedLink(): Promise<URL> {
  await sendSignInLink({ userId: world.acme.reader.id, callbackPath: "/t/acme" });
  return new URL(/https?:\S+\/verify\S+/.exec(smtp.mails[0]?.text ?? "")?.[0] ?? "");
}

/** What next-auth asks its adapter for when the link is used. */
const use = (link: URL) =>
  adapter.useVerificationToken?.({
    identifier: link.searchParams.get("email") ?? "",
    token: hashSignInToken(link.searchParams.get("token") ?? ""),
  });

describe("a sign-in link", () => {
  it("works once", async () => {
    const link = await mailedLink();
    expect(await use(link)).toMatchObject({ identifier: "reader@acme.test" });
    expect(await use(link)).toBeNull();
  });

  it("works for one of two who use it at the same time", async () => {
    const link = await mailedLink();
    const uses = await Promise.all([use(link), use(link)]);
    expect(uses.filter(Boolean)).toHaveLength(1);
  });

  it("expires ten minutes after it was mailed", async () => {
    const before = systemClock().getTime();
    const used = await use(await mailedLink());
    const lifeMs = 10 * 60_000;
    expect(used?.expires.getTime()).toBeGreaterThanOrEqual(before + lifeMs);
    expect(used?.expires.getTime()).toBeLessThanOrEqual(systemClock().getTime() + lifeMs);
  });

  it("rests in the database only as a hash", async () => {
    const token = (await mailedLink()).searchParams.get("token");
    const rows = await prisma().verificationToken.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is not for somebody else's address", async () => {
    const link = await mailedLink();
    link.searchParams.set("email", "coordinator@acme.test");
    expect(await use(link)).toBeNull();
  });
});

describe("asking for a link", () => {
  const ask = (email: unknown, clientAddress = "192.0.2.7") =>
    requestSignInLink({ email, next: "/", clientAddress });

  it.each(["", "not an address", null, "a@b"])("refuses %j at the field", async (email) => {
    await expect(ask(email)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { email: [expect.any(String)] },
    });
  });

  it("is limited for each address, known or not", async () => {
    for (const email of ["coordinator@globex.test", "stranger@globex.test"]) {
      for (let count = 0; count < 5; count++) await ask(email);
      await expect(ask(email)).rejects.toMatchObject({ code: "too_many_requests" });
    }
  });

  it("is limited for each client, whatever addresses it names", async () => {
    for (let count = 0; count < 30; count++) await ask(`person${count}@globex.test`, "198.51.100.1");
    await expect(ask("another@globex.test", "198.51.100.1")).rejects.toMatchObject({
      code: "too_many_requests",
    });
  });
});
