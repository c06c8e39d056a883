import { beforeAll, describe, expect, it } from "vitest";
import { addBlackout } from "#lib/blackouts/add-blackout.ts";
import { saveOffPeakHours } from "#lib/blackouts/save-off-peak-hours.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade } from "#lib/testing/negotiation.ts";
import { statementsOf } from "#lib/testing/statements.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { cancelWindow } from "#lib/windows/cancel-window.ts";
import { checkChoices } from "#lib/windows/check-choices.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { getCalendar } from "./get-calendar.ts";
import { getStaffCalendar } from "./get-staff-calendar.ts";
import type { CalendarMonth } from "./schema.ts";

let world: World;
/** Acme has agreed in the first, cancelled and offered in the second, and has not answered in the third. */
let first: { slug: string; crewId: string };
let second: { slug: string; crewId: string };
let third: { slug: string; crewId: string };
let acmesWindow: string;

const rep = () => staffContext(world.rep, world.now);
const coordinator = (tenant: TenantWithPeople) => clientContext(tenant, tenant.coordinator, world.now);
const reader = (tenant: TenantWithPeople) => clientContext(tenant, tenant.reader, world.now, "reader");
const dayOf = ({ days }: CalendarMonth, day: string) => {
  const found = days.find((one) => one.day === day);
  if (!found) throw new Error(`${day} is not on the page`);
  return found;
};

async function offer(tenant: TenantWithPeople, upgradeSlug: string, start: string): Promise<string> {
  const { proposalId } = await proposeWindows(coordinator(tenant), {
    upgradeSlug,
    choices: [choice(start)],
    contactMethodId: tenant.contactMethodId,
    seenVersion: 0,
  });
  return proposalId;
}
async function agree(tenant: TenantWithPeople, upgradeSlug: string, start: string): Promise<string> {
  const proposalId = await offer(tenant, upgradeSlug, start);
  return (await acceptChoice(rep(), { proposalId, rank: 1 })).windowId;
}

beforeAll(async () => {
  world = await createWorld();
  first = await freshUpgrade(world);
  second = await freshUpgrade(world);
  acmesWindow = await agree(world.acme, first.slug, "2027-01-20T02:00");
  // The same crew right after, at a site six hours behind.
  await agree(world.globex, first.slug, "2027-01-19T21:00");
  const cancelled = await agree(world.acme, second.slug, "2027-01-26T02:00");
  await cancelWindow(rep(), { windowId: cancelled, sequence: 0, reason: "The crew is ill." });
  await offer(world.globex, second.slug, "2027-01-27T03:00");
  third = await freshUpgrade(world, [world.acme]);
  // From Wednesday night into Thursday the 21st.
  await saveOffPeakHours(coordinator(world.acme), { weekday: ["3"], start: ["22:00"], end: ["02:00"] });
});

describe("a client's calendar", () => {
  it("shows the tenant's own windows and offers on the days of the site's clocks", async () => {
    const calendar = await getCalendar(coordinator(world.acme), { month: "2027-01", day: "2027-01-20" });
    expect(calendar).toMatchObject({ name: "January 2027", zoneName: "Berlin time", previous: "2026-12" });
    expect(dayOf(calendar, "2027-01-20").label).toMatch(/^Wednesday 20 January, .*1 agreed/);
    expect(calendar.opened.entries).toEqual([
      expect.objectContaining({
        kind: "agreed",
        when: "Wed 20 Jan 2027, 02:00–03:00 CET (Berlin)",
        href: `/t/acme/windows/${acmesWindow}`,
      }),
    ]);
    expect(dayOf(calendar, "2027-01-26").entries).toMatchObject([{ kind: "cancelled" }]);
    expect(JSON.stringify(calendar)).not.toContain("Globex");
    const globexs = await getCalendar(coordinator(world.globex), { month: "2027-01", day: "2027-01-27" });
    expect(globexs.opened.entries).toEqual([
      expect.objectContaining({
        kind: "offered",
        notes: ["Choice 1, offered by you, not agreed"],
        href: expect.stringContaining(`/t/globex/upgrades/${second.slug}/offers/`),
      }),
    ]);
    expect(JSON.stringify(globexs)).not.toContain("Acme");
  });

  it("counts what is free by the very rules that a proposal meets, and leads there", async () => {
    const ctx = coordinator(world.acme);
    const calendar = await getCalendar(ctx, { month: "2027-01", day: "2027-01-21", upgrade: third.slug });
    expect(calendar.upgrade).toMatchObject({ slug: third.slug, minutes: 30 });
    const { free, freeWords } = calendar.opened;
    expect(freeWords).toContain("free to start at");
    expect(free.filter(({ isOffPeak }) => isOffPeak).map(({ text }) => text)).toEqual([
      "00:00 CET",
      "01:00 CET",
    ]);
    const starts = free.map(({ href }) => new URL(`http://x${href}`).searchParams.get("start") ?? "");
    // The agreed window of the 20th, 02:00 to 03:00, wants twelve hours of rest: they end before this day.
    expect(starts).toHaveLength(24);
    expect(free[2]).toEqual({
      text: "02:00 CET",
      href: `/t/acme/upgrades/${third.slug}/propose?start=2027-01-21T02%3A00`,
      isOffPeak: false,
    });
    const resting = await getCalendar(ctx, { month: "2027-01", day: "2027-01-20", upgrade: third.slug });
    expect(resting.opened.free.map(({ text }) => text)).toEqual(
      ["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((hour) => `${hour}:00 CET`),
    );
    expect(dayOf(resting, "2027-01-20").label).toBe("Wednesday 20 January, 9 free windows, 1 agreed");
    const [inside, outside] = await checkChoices(ctx, {
      upgradeSlug: third.slug,
      choices: [choice("2027-01-20T15:00"), choice("2027-01-20T14:00")],
    });
    expect(inside?.problems).toEqual({});
    expect(outside?.problems.wallStart).toBeDefined();
  });

  it("says why a day has none, and offers a reader no way to propose", async () => {
    const calendar = await getCalendar(reader(world.acme), {
      month: "2027-01",
      day: "2027-01-22",
      upgrade: third.slug,
    });
    expect(dayOf(calendar, "2027-01-13").label).toContain("too soon");
    expect(dayOf(calendar, "2027-01-16").label).toContain("before the first possible time");
    expect(calendar.opened.free.length).toBeGreaterThan(0);
    expect(calendar.opened.free.every(({ href }) => href === null)).toBe(true);
  });

  it("hatches blackouts, takes their hours, and names the window that lies in one", async () => {
    await addBlackout(coordinator(world.acme), {
      ...{ start: "2027-02-01T00:00", end: "2027-02-03T12:00" },
      ...{ strength: "hard", reason: "Year-end closing" },
    });
    const ctx = coordinator(world.acme);
    const calendar = await getCalendar(ctx, { month: "2027-02", day: "2027-02-03", upgrade: third.slug });
    expect(dayOf(calendar, "2027-02-01")).toMatchObject({
      hatch: "hard",
      label: "Monday 1 February, no free windows, blackout",
      foot: ["None free"],
    });
    expect(calendar.opened.free[0]?.text).toBe("12:00 CET");
    expect(dayOf(calendar, "2027-02-04").hatch).toBeNull();
    expect(
      dayOf(await getCalendar(coordinator(world.globex), { month: "2027-02" }), "2027-02-01").hatch,
    ).toBeNull();
    await addBlackout(ctx, {
      ...{ start: "2027-01-20T00:00", end: "2027-01-20T06:00" },
      ...{ strength: "hard", reason: "Audit night" },
    });
    const { clashes } = await getCalendar(ctx, { month: "2027-01" });
    expect(clashes).toMatchObject([
      { text: expect.stringContaining("“Audit night”"), href: `/t/acme/windows/${acmesWindow}` },
    ]);
  });

  it("takes any address, and reads a page in eight statements", async () => {
    const ctx = coordinator(world.acme);
    for (const asked of [
      {},
      { month: "2099-12", day: "x" },
      { month: ["2027-01"], day: "2027-99-99", upgrade: "no-such" },
    ])
      expect((await getCalendar(ctx, asked)).days.length % 7).toBe(0);
    const statements = await statementsOf(() => getCalendar(ctx, { month: "2027-01", upgrade: third.slug }));
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});

describe("the vendor's calendar", () => {
  it("shows all tenants, who they are, and the site's own time", async () => {
    const calendar = await getStaffCalendar(rep(), { month: "2027-01", day: "2027-01-20" });
    expect(calendar.opened.entries.map(({ title, notes }) => [title, notes.at(-1)])).toEqual([
      [expect.stringContaining("Acme Bank"), "At the site: Wed 20 Jan 2027, 02:00–03:00 CET (Berlin)"],
      [expect.stringContaining("Globex"), "At the site: Tue 19 Jan 2027, 21:00–22:00 EST (New York)"],
      ["Acme Bank: Audit night", "Blackout: no window"],
    ]);
    expect(dayOf(calendar, "2027-01-27").entries).toMatchObject([{ kind: "offered" }]);
  });

  it("counts what each crew holds and can take", async () => {
    const calendar = await getStaffCalendar(rep(), {
      month: "2027-01",
      day: "2027-01-20",
      crew: first.crewId,
    });
    expect(dayOf(calendar, "2027-01-20").foot).toEqual([expect.stringMatching(/^Crew of .* 2\/46$/)]);
    expect(calendar.opened.capacity).toEqual([expect.stringMatching(/: 2 held, 44 more of 30 minutes fit$/)]);
    expect(dayOf(calendar, "2027-01-12").foot).toEqual([]);
  });

  it("is narrowed to a crew, a person or an upgrade, and ignores what it does not know", async () => {
    const kindsOn = async (asked: object) => {
      const { days } = await getStaffCalendar(rep(), { month: "2027-01", ...asked });
      return days.flatMap(({ entries }) => entries.map(({ kind }) => kind)).filter((kind) => kind !== "hard");
    };
    const all = await kindsOn({});
    expect(await kindsOn({ upgrade: first.slug })).toEqual(["agreed", "agreed"]);
    expect(await kindsOn({ crew: second.crewId })).toEqual(["cancelled", "offered"]);
    expect(await kindsOn({ rep: world.rep.id })).toEqual(all);
    expect(await kindsOn({ rep: world.deputy.id })).toEqual(all);
    expect(await kindsOn({ crew: "north", rep: world.acme.id, upgrade: "none" })).toEqual(all);
  });

  it("names what does not go together", async () => {
    const { clashes } = await getStaffCalendar(rep(), { month: "2027-01" });
    const texts = clashes.map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringContaining("it lies in a hard blackout, “Audit night”."),
      expect.stringContaining("goes on without a pause to Globex."),
    ]);
    const shifted = { wallStart: "2027-01-20T03:00" };
    const set = (data: { wallStart: string }) =>
      asVendor(world, (db) => db.maintenanceWindow.update({ where: { id: acmesWindow }, data }));
    await set(shifted);
    const [, , third] = (await getStaffCalendar(rep(), { month: "2027-01" })).clashes;
    expect(third?.text).toContain(
      "clocks will show Wed 20 Jan 2027, 02:00 (Berlin) instead of Wed 20 Jan 2027, 03:00 (Berlin)",
    );
    await set({ wallStart: "2027-01-20T02:00" });
  });

  it("reads a page in eight statements", async () => {
    const statements = await statementsOf(() => getStaffCalendar(rep(), { month: "2027-01" }));
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});
