import { addMinutes } from "date-fns";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listActivity } from "#lib/audit/list-activity.ts";
import { prisma } from "#lib/db/client.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { closeMail } from "#lib/mail/transport.ts";
import { clientContext } from "#lib/testing/contexts.ts";
import { startTestSmtp, type TestSmtp } from "#lib/testing/smtp.ts";
import { announceTestUpgrade, createWorld, type World } from "#lib/testing/world.ts";
import { addContactMethod } from "./add-contact-method.ts";
import { confirmContact } from "./confirm-contact.ts";
import { findConfirmation } from "./find-confirmation.ts";
import { listContactMethods } from "./list-contact-methods.ts";
import { removeContactMethod } from "./remove-contact-method.ts";
import { resendConfirmation } from "./resend-confirmation.ts";
import { sendContactConfirmation } from "./send-contact-confirmation.ts";

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

const coordinator = (minutes = 0) =>
  clientContext(world.acme, world.acme.coordinator, addMinutes(world.now, minutes));
const find = async (id: string) =>
  (await listContactMethods(coordinator())).find((method) => method.id === id);

/** Runs the confirmation's job and returns the token that was mailed. */
async function mailedToken(contactMethodId: string, minutes = 0): Promise<string> {
  smtp.clear();
  await sendContactConfirmation(
    { contactMethodId },
    { now: addMinutes(world.now, minutes), number: 1, isLast: false },
  );
  const link = new URL(/https?:\S+\/confirm-contact\S+/.exec(smtp.mails[0]?.text ?? "")?.[0] ?? "");
  return link.searchParams.get("token") ?? "";
}

describe("a contact method", () => {
  it("is usable once whoever reads the address has confirmed it", async () => {
    const { id } = await addContactMethod(coordinator(), { label: "Security", address: " SOC@Acme.test " });
    expect(await find(id)).toMatchObject({ address: "soc@acme.test", state: "waiting", confirmedAt: null });
    const queued = await prisma().$queryRaw<unknown[]>`
      select id from pgboss.job where name = 'send-contact-confirmation' and data->>'contactMethodId' = ${id}`;
    expect(queued).toHaveLength(1);

    const token = await mailedToken(id);
    expect(await findConfirmation(token, world.now)).toMatchObject({
      address: "soc@acme.test",
      tenantName: "Acme Bank",
    });
    expect(await find(id)).toMatchObject({ state: "waiting" });
    await confirmContact(token, world.now);
    expect(await find(id)).toMatchObject({ state: "confirmed", confirmedAt: world.now });

    const { events } = await listActivity(coordinator());
    expect(events.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining([
        "added the contact method Security (soc@acme.test)",
        "recorded that soc@acme.test was confirmed through its link",
      ]),
    );
  });

  it("has a link that works once, for an hour, and only the newest", async () => {
    const { id } = await addContactMethod(coordinator(), { label: "Night", address: "night@acme.test" });
    const first = await mailedToken(id);
    const second = await mailedToken(id);
    await expect(confirmContact(first, world.now)).rejects.toMatchObject({ code: "not_found" });
    await expect(confirmContact(second, addMinutes(world.now, 60))).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(confirmContact("unknown", world.now)).rejects.toMatchObject({ code: "not_found" });

    const clicks = await Promise.allSettled([
      confirmContact(second, world.now),
      confirmContact(second, world.now),
    ]);
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await findConfirmation(second, world.now)).toBeNull();
  });

  it("is mailed again after a pause, until it is confirmed", async () => {
    const { id } = await addContactMethod(coordinator(), { label: "Again", address: "again@acme.test" });
    const token = await mailedToken(id);
    await expect(resendConfirmation(coordinator(1), id)).rejects.toMatchObject({ code: "too_many_requests" });
    await expect(resendConfirmation(coordinator(2), id)).resolves.toEqual({ address: "again@acme.test" });
    await confirmContact(token, world.now);
    await expect(resendConfirmation(coordinator(5), id)).rejects.toMatchObject({ code: "conflict" });
  });

  it.each([
    [{ label: "", address: "x@acme.test" }, "label"],
    [{ label: "a\u0000b", address: "x@acme.test" }, "label"],
    [{ label: "L".repeat(81), address: "x@acme.test" }, "label"],
    [{ label: "x", address: "x at acme" }, "address"],
    [{ label: "x" }, "address"],
  ])("is refused at its field: %j", async (input, field) => {
    const refusal = { code: "invalid_input", fields: { [field]: [expect.any(String)] } };
    await expect(addContactMethod(coordinator(), input)).rejects.toMatchObject(refusal);
  });

  it("is added once to a tenant, though two add it, and does not touch another tenant's", async () => {
    const twice = { label: "Twice", address: "twice@acme.test" };
    const added = await Promise.allSettled([1, 2].map(() => addContactMethod(coordinator(), twice)));
    expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(added.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", fields: { address: ["twice@acme.test is on the list already."] } },
    });
    const globex = clientContext(world.globex, world.globex.coordinator, world.now);
    await expect(addContactMethod(globex, twice)).resolves.toBeDefined();
  });

  it("is changed by coordinators of its own tenant only", async () => {
    const reader = clientContext(world.acme, world.acme.reader, world.now, "reader");
    await expect(addContactMethod(reader, {})).rejects.toMatchObject({ code: "forbidden" });
    const globex = clientContext(world.globex, world.globex.coordinator, world.now);
    for (const id of [world.acme.contactMethodId, "not-an-id"]) {
      await expect(removeContactMethod(globex, id)).rejects.toMatchObject({ code: "not_found" });
      await expect(resendConfirmation(globex, id)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("is removed, unless an offer names it", async () => {
    const { id } = await addContactMethod(coordinator(), { label: "Old", address: "old@acme.test" });
    await removeContactMethod(coordinator(), id);
    expect(await find(id)).toBeUndefined();

    const { acme: enrollmentId } = await announceTestUpgrade(world);
    await withStaff({ kind: "system", now: world.now }, (db) =>
      db.windowProposal.create({
        data: {
          tenantId: world.acme.id,
          enrollmentId,
          version: 1,
          side: "client",
          contactMethodId: world.acme.contactMethodId,
          authorId: world.acme.coordinator.id,
          createdAt: world.now,
          expiresAt: addMinutes(world.now, 60),
        },
      }),
    );
    await expect(removeContactMethod(coordinator(), world.acme.contactMethodId)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("named in an offer"),
    });
    expect(await find(world.acme.contactMethodId)).toMatchObject({ inUse: true });
  });

  it("is one of twenty at most", async () => {
    const globex = clientContext(world.globex, world.globex.coordinator, world.now);
    const free = 20 - (await listContactMethods(globex)).length;
    for (let n = 0; n < free; n++)
      await addContactMethod(globex, { label: `Team ${n}`, address: `team${n}@globex.test` });
    const full = addContactMethod(globex, { label: "One more", address: "more@globex.test" });
    await expect(full).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("20 contact methods"),
    });
  });
});
