import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { announcementOf, asVendor, refusalOf } from "#lib/testing/negotiation.ts";
import { statementsOf } from "#lib/testing/statements.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { announceUpgrade } from "./announce-upgrade.ts";
import { upgradeAsMarkdown } from "./export-upgrade.ts";
import { getEnrollment } from "./get-enrollment.ts";
import { getNegotiation } from "./get-negotiation.ts";
import { listEnrollments } from "./list-enrollments.ts";
import { markStepsViewed } from "./mark-steps-viewed.ts";
import { setStepState } from "./set-step-state.ts";

const DAY_MS = 86_400_000;
let world: World;
let slug: string;
let made = 0;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  made += 1;
  const input = {
    ...announcementOf(world, `Steps ${made}`),
    steps: [
      { text: "Name who is on call.", due: "2027-01-14T12:00" },
      { text: "Set `disableSpecProxy = true`.", integrationType: "service_worker" },
      { text: "Lower the TTL.", integrationType: "dns" },
    ],
  };
  slug = (await announceUpgrade(staffContext(world.rep, world.now), input)).slug;
});

const later = (days: number) => new Date(world.now.getTime() + days * DAY_MS);
const coordinator = (tenant: TenantWithPeople, now = world.now) =>
  clientContext(tenant, tenant.coordinator, now);
const reader = (tenant: TenantWithPeople) => clientContext(tenant, tenant.reader, world.now, "reader");
const stepsOf = async (tenant: TenantWithPeople, now = world.now) =>
  (await getEnrollment(coordinator(tenant, now), slug)).steps;
const firstStep = async (tenant: TenantWithPeople) => (await stepsOf(tenant))[0]?.id ?? "";
const auditOf = (actionId: string) =>
  asVendor(world, (db) => db.auditEvent.findMany({ where: { objectId: actionId }, orderBy: { id: "asc" } }));

describe("the steps of an upgrade", () => {
  it("are asked by integration type, new until a coordinator has seen them", async () => {
    expect((await stepsOf(world.acme)).map(({ text }) => text)).toEqual([
      "Name who is on call.",
      "Set `disableSpecProxy = true`.",
    ]);
    expect((await stepsOf(world.globex)).map(({ text }) => text)).toEqual([
      "Name who is on call.",
      "Lower the TTL.",
    ]);

    await markStepsViewed(reader(world.acme), slug);
    expect((await stepsOf(world.acme)).map(({ state }) => state)).toEqual(["new", "new"]);
    await markStepsViewed(coordinator(world.acme), slug);
    await markStepsViewed(coordinator(world.acme, later(1)), slug);
    const seen = await stepsOf(world.acme);
    expect(seen.map(({ state, undoTo }) => [state, undoTo])).toEqual([
      ["viewed", null],
      ["viewed", null],
    ]);
    expect(seen[0]?.by).toBe("Coordinator of Acme Bank, Mon 11 Jan 2027, 10:00 CET (Berlin)");
    expect((await stepsOf(world.globex)).map(({ state }) => state)).toEqual(["new", "new"]);
  });

  it("call for their client from a week before they are due until they are done", async () => {
    const dueOn = async (now: Date) => {
      const parts = await listEnrollments(coordinator(world.acme, now));
      return parts.find(({ upgradeSlug }) => upgradeSlug === slug)?.dueSteps;
    };
    const text = "A step is due Thu 14 Jan 2027, 13:00 CET (Berlin)";
    expect(await dueOn(world.now)).toEqual({ text, left: "3 days left" });
    expect(await dueOn(later(-5))).toBeNull();
    expect((await dueOn(later(5)))?.left).toMatch(/^overdue since/);
    await setStepState(coordinator(world.acme), slug, { actionId: await firstStep(world.acme), to: "done" });
    expect(await dueOn(world.now)).toBeNull();
  });

  it("are started, finished and taken back, each on record once, and the vendor sees it", async () => {
    const actionId = await firstStep(world.acme);
    const set = (to: string) => setStepState(coordinator(world.acme), slug, { actionId, to });
    await set("started");
    await set("done");
    await set("done");
    const { steps } = await getNegotiation(staffContext(world.rep, world.now), {
      tenantSlug: "acme",
      upgradeSlug: slug,
    });
    expect(steps[0]).toMatchObject({ state: "done", undoTo: "started" });
    await set("started");
    await set("viewed");
    expect((await stepsOf(world.acme))[0]).toMatchObject({ state: "viewed", undoTo: null });
    expect((await auditOf(actionId)).map(({ summary }) => summary)).toEqual([
      `started a step of Steps ${made}: Name who is on call.`,
      `finished a step of Steps ${made}: Name who is on call.`,
      `took back a step of Steps ${made}: Name who is on call.`,
      `took back a step of Steps ${made}: Name who is on call.`,
    ]);
  });

  it("are finished once by two who finish at the same moment", async () => {
    const actionId = await firstStep(world.acme);
    const finish = () => setStepState(coordinator(world.acme), slug, { actionId, to: "done" });
    await Promise.all([finish(), finish(), finish()]);
    expect(await auditOf(actionId)).toHaveLength(1);
  });

  it("say how long there is, and since when they are overdue unless done", async () => {
    const actionId = await firstStep(world.acme);
    expect((await stepsOf(world.acme))[0]?.due).toMatchObject({ left: "3 days left", isOverdue: false });
    expect((await stepsOf(world.acme, later(5)))[0]?.due).toMatchObject({
      left: "overdue since Thursday",
      isOverdue: true,
    });
    await setStepState(coordinator(world.acme), slug, { actionId, to: "done" });
    expect((await stepsOf(world.acme, later(5)))[0]?.due?.isOverdue).toBe(false);
  });

  it("belong to their own tenant, upgrade and integration type; anything else is not there", async () => {
    const actionId = await firstStep(world.acme);
    const other = (await stepsOf(world.globex))[1]?.id ?? "";
    const refusals = await Promise.all([
      refusalOf(setStepState(coordinator(world.acme), slug, { actionId: other, to: "done" })),
      refusalOf(setStepState(coordinator(world.acme), "steps-1x", { actionId, to: "done" })),
      refusalOf(setStepState(coordinator(world.acme), slug, { actionId: world.acme.id, to: "done" })),
    ]);
    expect(refusals.map(({ code }) => code)).toEqual(["not_found", "not_found", "not_found"]);
    await setStepState(coordinator(world.acme), slug, { actionId, to: "done" });
    expect((await stepsOf(world.globex))[0]?.state).toBe("new");
  });

  it("are not for readers to change, and rest once the upgrade is done", async () => {
    const actionId = await firstStep(world.acme);
    const change = { actionId, to: "done" };
    expect((await refusalOf(setStepState(reader(world.acme), slug, change))).code).toBe("forbidden");
    await asVendor(world, (db) =>
      db.upgradeEnrollment.updateMany({ where: { upgrade: { slug } }, data: { state: "completed" } }),
    );
    expect((await refusalOf(setStepState(coordinator(world.acme), slug, change))).code).toBe("conflict");
  });
});

describe("the upgrade's page", () => {
  it("is read in few statements and can be forwarded as Markdown", async () => {
    await markStepsViewed(coordinator(world.acme), slug);
    const statements = await statementsOf(() => getEnrollment(coordinator(world.acme), slug));
    expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(4);
    const enrollment = await getEnrollment(coordinator(world.acme, later(5)), slug);
    const markdown = upgradeAsMarkdown(enrollment, "https://portal.test/t/acme/upgrades/x");
    expect(markdown).toContain(`# Steps ${made}: what it means for Acme Bank`);
    expect(markdown).toContain("- **Decide by:** Mon 25 Jan 2027, 13:00 CET (Berlin) (9 days left).");
    expect(markdown).toContain(
      "- [ ] Name who is on call.\n  *not started; due Thu 14 Jan 2027, 13:00 CET (Berlin), overdue since Thursday*",
    );
    expect(markdown).not.toContain("Lower the TTL.");
  });
});
