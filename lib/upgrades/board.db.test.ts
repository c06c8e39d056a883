import { beforeAll, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { announcementOf, asVendor, choice, refusalOf, toldAbout } from "#lib/testing/negotiation.ts";
import { statementsOf } from "#lib/testing/statements.ts";
import { createTenants, createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { announceUpgrade } from "./announce-upgrade.ts";
import { getEnrollment } from "./get-enrollment.ts";
import { getUpgradeBoard } from "./get-upgrade-board.ts";
import { nudgeTenants } from "./nudge-tenants.ts";
import { setStepState } from "./set-step-state.ts";

const HOUR_MS = 3_600_000;
const MOST_STATEMENTS = 4;
let world: World;
let tenants: TenantWithPeople[];
const slug = "board";

const rep = (now = world.now) => staffContext(world.rep, now);
const inHours = (hours: number) => new Date(world.now.getTime() + hours * HOUR_MS);
const board = (query: Record<string, string> = {}, now = world.now) => getUpgradeBoard(rep(now), slug, query);
const slugsOf = async (query: Record<string, string>, now = world.now) =>
  (await board(query, now)).rows.map(({ tenantSlug }) => tenantSlug).toSorted();

async function offer(tenant: TenantWithPeople, wallStart: string): Promise<string> {
  const { proposalId } = await proposeWindows(clientContext(tenant, tenant.coordinator, world.now), {
    upgradeSlug: slug,
    choices: [choice(wallStart)],
    contactMethodId: tenant.contactMethodId,
  });
  return proposalId;
}

beforeAll(async () => {
  world = await createWorld();
  tenants = await createTenants(world, 60);
  const input = {
    ...announcementOf(world, "Board"),
    steps: [
      { text: "Name who is on call.", due: "2027-01-12T12:00" },
      { text: "Set the flag.", integrationType: "service_worker" },
    ],
    tenantIds: [world.acme, world.globex, ...tenants].map(({ id }) => id),
  };
  await announceUpgrade(rep(), input);
  // Globex waits for the vendor; Acme has agreed and done its first step.
  await offer(world.globex, "2027-01-20T02:00");
  await acceptChoice(rep(), { proposalId: await offer(world.acme, "2027-01-21T02:00"), rank: 1 });
  const acme = clientContext(world.acme, world.acme.coordinator, world.now);
  const [step] = (await getEnrollment(acme, slug)).steps;
  await setStepState(acme, slug, { actionId: step?.id, to: "done" });
});

it("an upgrade is announced to many in as many statements as to a few", async () => {
  const announce = (title: string, to: TenantWithPeople[]) =>
    statementsOf(() =>
      announceUpgrade(rep(), { ...announcementOf(world, title), tenantIds: to.map(({ id }) => id) }),
    );
  const few = await announce("To two", [world.acme, world.globex]);
  const many = await announce("To many", [world.acme, world.globex, ...tenants]);
  expect(many.length, many.join("\n\n")).toBe(few.length);
});

describe("the board of an upgrade", () => {
  it("counts over all tenants and shows them page by page, each once, in few statements", async () => {
    const statements = await statementsOf(() => board({ page: "2" }));
    expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(MOST_STATEMENTS);

    const [first, second, beyond] = [await board(), await board({ page: "2" }), await board({ page: "99" })];
    expect(first.totals).toEqual({
      all: 62,
      awaiting_vendor: 1,
      awaiting_client: 60,
      agreed: 1,
      completed: 0,
      unanswered: 60,
      overdue: 0,
    });
    expect([first.rows.length, second.rows.length, first.pages]).toEqual([50, 12, 2]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(62);
    expect(beyond).toMatchObject({ page: 2, rows: second.rows });
    // What nobody waits for comes last.
    expect(second.rows.at(-1)).toMatchObject({
      tenantSlug: "acme",
      state: "agreed",
      words: "Thu 21 Jan 2027, 02:00–03:00 CET (Berlin)",
      steps: { done: 1, asked: 2, overdue: false },
    });
  });

  it("is narrowed by state, name, integration type, representative, silence and overdue steps", async () => {
    expect(await slugsOf({ state: "awaiting_vendor" })).toEqual(["globex"]);
    expect(await slugsOf({ q: "AcMe" })).toEqual(["acme"]);
    expect(await slugsOf({ q: "100%_" })).toEqual([]);
    expect(await slugsOf({ type: "service_worker" })).toEqual(["acme"]);
    expect((await board({ rep: world.rep.id })).matching).toBe(62);
    expect((await board({ rep: world.deputy.id })).matching).toBe(0);
    expect((await board({ only: "unanswered" })).matching).toBe(60);
    // On the second day the first step is overdue for all but the one who has done it.
    const overdue = await board({ only: "overdue", q: "glob" }, inHours(48));
    expect(overdue.rows).toMatchObject([
      { tenantSlug: "globex", steps: { done: 0, asked: 1, overdue: true } },
    ]);
    expect(overdue.totals.overdue).toBe(61);
    expect((await board({ q: "a\0b" })).matching).toBe(62);
    expect((await board({ state: "nonsense", rep: "1", page: "-3" })).matching).toBe(62);
  });

  it("shows the agreed windows a day and crew by the reader's days", async () => {
    const { strip } = await board();
    expect(strip.days[0]).toEqual({ day: "2027-01-11", text: "Mon 11 Jan 2027" });
    expect(strip.days).toHaveLength(28);
    const own = strip.crews.find(({ isOwn }) => isOwn);
    expect(own?.counts[strip.days.findIndex(({ day }) => day === "2027-01-21")]).toBe(1);
    expect(own?.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it("is not there for an unknown upgrade", async () => {
    expect((await refusalOf(getUpgradeBoard(rep(), "no-such-upgrade"))).code).toBe("not_found");
  });
});

describe("a bulk nudge", () => {
  const nudge = (input: object, now = world.now) => nudgeTenants(rep(now), { upgradeSlug: slug, ...input });

  it("asks those whose move it is once in 20 hours, and says who was skipped and why", async () => {
    const ids = (await board({ state: "awaiting_client" })).rows.slice(0, 2).map(({ id }) => id);
    expect(await nudge({ enrollmentIds: ids })).toEqual({ told: 2, skipped: [] });
    const [id = ""] = ids;
    const nudged = (await board()).rows.filter(({ words }) => words.endsWith(" · nudged today"));
    expect(nudged.map((row) => row.id).toSorted()).toEqual(ids.toSorted());
    const told = await toldAbout(world, id);
    expect(told.filter(({ kind }) => kind === "upgrade.nudged")).toHaveLength(1);

    const again = await nudge({ all: "on" }, inHours(19));
    expect(again).toEqual({
      told: 58,
      skipped: expect.arrayContaining([
        { reason: "nudged within 20 hours", count: 2 },
        { reason: "Spec’s move", count: 1 },
        { reason: "window agreed", count: 1 },
      ]),
    });
    expect(await nudge({ enrollmentIds: ids }, inHours(20))).toEqual({ told: 2, skipped: [] });
    const nudges = await asVendor(world, (db) =>
      db.auditEvent.count({ where: { action: "upgrade.nudged", objectId: id } }),
    );
    expect(nudges).toBe(2);
  });

  it("reaches each tenant once when two nudge at the same moment", async () => {
    const at = inHours(100);
    const filter = { all: "on", q: "Tenant 1" };
    const results = await Promise.all([nudge(filter, at), nudge(filter, at)]);
    const matching = (await board({ q: "Tenant 1" })).matching;
    expect(results.reduce((sum, { told }) => sum + told, 0)).toBe(matching);
  });

  it("is for representatives, of this upgrade's tenants, and of at least one", async () => {
    const operator = staffContext(world.rep, world.now, "operator");
    expect((await refusalOf(nudgeTenants(operator, { upgradeSlug: slug, all: "on" }))).code).toBe(
      "forbidden",
    );
    expect((await refusalOf(nudge({}))).code).toBe("invalid_input");
    expect((await refusalOf(nudge({ upgradeSlug: "none", all: "on" }))).code).toBe("not_found");
    expect(await nudge({ enrollmentIds: [world.acme.id] })).toEqual({ told: 0, skipped: [] });
  });
});
