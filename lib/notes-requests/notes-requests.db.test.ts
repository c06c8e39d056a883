import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { listInbox } from "#lib/inbox/list-inbox.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { cancelRequest } from "./cancel-request.ts";
import { compileRequest } from "./compile-request.ts";
import { declineRequest } from "./decline-request.ts";
import { deliverRequest } from "./deliver-request.ts";
import { getDeskRequest } from "./get-desk-request.ts";
import { getRequest } from "./get-request.ts";
import { listDeskRequests } from "./list-desk-requests.ts";
import { listRequests } from "./list-requests.ts";
import { requestNotes } from "./request-notes.ts";
import { submitRequest } from "./submit-request.ts";
import { writeRequest } from "./write-request.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await publishTestNote(world, "4.1.0");
  await publishTestNote(world, "4.2.0", { kind: "named", tenantIds: [world.globex.id] });
});

const rep = () => staffContext(world.rep, world.now);
const deputy = () => staffContext(world.deputy, world.now);
const reader = () => clientContext(world.acme, world.acme.reader, world.now, "reader");
const other = () => clientContext(world.globex, world.globex.coordinator, world.now);
const days = { subject: "days", fromDay: "2027-01-11", untilDay: "2027-01-11", message: "For our <audit>." };

async function asked(input: object = days) {
  const { number } = await requestNotes(reader(), input);
  const request = (await listDeskRequests(rep(), true)).find(
    (one) => one.tenant.slug === "acme" && one.number === number,
  );
  return { number, id: request?.id ?? "" };
}

async function inReview() {
  const { number, id } = await asked();
  await compileRequest(rep(), { id, revision: 1 });
  await submitRequest(rep(), { id, revision: 2 });
  return { number, id };
}

const told = (subjectId: string) =>
  withStaff(rep(), (db) =>
    db.delivery.findMany({
      where: { notification: { subjectId } },
      select: { address: true, notification: { select: { kind: true } } },
      orderBy: { createdAt: "asc" },
    }),
  );

describe("notes on request", () => {
  it("go from the question over a second person to the client, who reads what its tenant may read", async () => {
    const { number, id } = await asked();
    expect((await listInbox(rep())).find(({ href }) => href.endsWith(id))).toMatchObject({ mine: true });
    expect((await getRequest(reader(), `${number}`)).delivered).toBeNull();

    await compileRequest(rep(), { id, revision: 1 });
    const compiled = await getDeskRequest(rep(), id);
    expect(compiled.bodyMarkdown).toContain("Spec Hub 4.1.0");
    expect(compiled.bodyMarkdown).not.toContain("4.2.0");
    const text = {
      id,
      title: "January",
      bodyMarkdown: `${compiled.bodyMarkdown}\n\n<script>alert(1)</script>`,
    };
    await writeRequest(rep(), { ...text, revision: 2 });
    await submitRequest(rep(), { id, revision: 3 });
    await expect(deliverRequest(rep(), { id, revision: 4 })).rejects.toMatchObject({ code: "forbidden" });
    expect((await getRequest(reader(), `${number}`)).delivered).toBeNull();
    await deliverRequest(deputy(), { id, revision: 4 });

    const { delivered, state } = await getRequest(reader(), `${number}`);
    expect({ state, title: delivered?.title }).toEqual({ state: "delivered", title: "January" });
    expect(delivered?.bodyHtml).not.toContain("<script");
    expect((await told(id)).map(({ address, notification }) => `${notification.kind} ${address}`)).toEqual([
      "notes_request.made rosa@spec.test",
      "notes_request.answered reader@acme.test",
    ]);
  });

  it("are not another tenant's to see, by number or list", async () => {
    const { number } = await asked();
    await expect(getRequest(other(), `${number}`)).rejects.toMatchObject({ code: "not_found" });
    expect((await listRequests(other())).requests).toEqual([]);
    await expect(cancelRequest(other(), number)).rejects.toMatchObject({ code: "not_found" });
    for (const wrong of ["0", "-1", "1e3", "9".repeat(30), "x"])
      await expect(getRequest(reader(), wrong)).rejects.toMatchObject({ code: "not_found" });
  });

  it("are delivered once, however many press at once", async () => {
    const { id } = await inReview();
    const press = Array.from({ length: 5 }, () => deliverRequest(deputy(), { id, revision: 3 }));
    const results = await Promise.allSettled(press);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(
      (await told(id)).filter(({ notification }) => notification.kind.endsWith("answered")),
    ).toHaveLength(1);
  });

  it("are never delivered by who sent them to review, however closely the two meet", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await asked();
      await compileRequest(rep(), { id, revision: 1 });
      const [, ...deliveries] = await Promise.allSettled([
        submitRequest(rep(), { id, revision: 2 }),
        ...Array.from({ length: 6 }, () => deliverRequest(rep(), { id, revision: 3 })),
      ]);
      expect(deliveries.map(({ status }) => status)).not.toContain("fulfilled");
      await deliverRequest(deputy(), { id, revision: 3 });
    }
  });

  it("have numbers that are numbers: any other finds nothing, and a revision too large is refused by its field", async () => {
    const { id } = await asked();
    for (const number of [3_000_000_000, -1, 1.5, { gt: 0 }, null])
      await expect(cancelRequest(reader(), number)).rejects.toMatchObject({ code: "not_found" });
    await expect(deliverRequest(rep(), { id, revision: 3_000_000_000 })).rejects.toMatchObject({
      code: "invalid_input",
      fields: { revision: [expect.any(String)] },
    });
  });

  it("keep the words of the person who saved first", async () => {
    const { id } = await asked();
    const write = (title: string) => writeRequest(rep(), { id, revision: 1, title, bodyMarkdown: "Text." });
    const results = await Promise.allSettled([write("One"), write("Two")]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("are cancelled by who asked until they are answered, and declined with a reason", async () => {
    const first = await inReview();
    await cancelRequest(reader(), first.number);
    await expect(deliverRequest(deputy(), { id: first.id, revision: 4 })).rejects.toMatchObject({
      message: "The client has cancelled this request.",
    });
    const second = await asked();
    await expect(declineRequest(rep(), { id: second.id, revision: 1, reason: " " })).rejects.toMatchObject({
      fields: { reason: ["Write why: the client reads it."] },
    });
    await declineRequest(rep(), { id: second.id, revision: 1, reason: "Please name the environment." });
    expect(await getRequest(reader(), `${second.number}`)).toMatchObject({
      state: "declined",
      declinedReason: "Please name the environment.",
    });
    await expect(cancelRequest(reader(), second.number)).rejects.toMatchObject({ code: "conflict" });
  });

  it.each([
    [{ ...days, untilDay: "2027-01-10" }, "untilDay"],
    [{ ...days, untilDay: "2030-01-10" }, "untilDay"],
    [{ ...days, fromDay: "yesterday" }, "fromDay"],
    [{ ...days, message: "x".repeat(1001) }, "message"],
    [
      { subject: "deployment", deploymentId: "01977000-0000-7000-8000-000000000002", message: "" },
      "deploymentId",
    ],
    [{ subject: "everything" }, "subject"],
  ])("refuse %j at its field", async (input, field) => {
    await expect(requestNotes(reader(), input)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: [expect.any(String)] },
    });
  });

  it("wait ten at a time and no more, each with a number of its own", async () => {
    const wanted = Array.from({ length: 12 }, () => requestNotes(other(), days));
    const results = await Promise.allSettled(wanted);
    const numbers = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.number] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });
});
