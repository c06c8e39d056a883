import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { requireCalendarFeedContext, requireFeedContext } from "#lib/auth/feed-context.ts";
import { createCalendarToken } from "#lib/feeds/create-calendar-token.ts";
import { createFeedToken } from "#lib/feeds/create-feed-token.ts";
import { listFeedTokens } from "#lib/feeds/list-feed-tokens.ts";
import { revokeFeedToken } from "#lib/feeds/revoke-feed-token.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, refusalOf } from "#lib/testing/negotiation.ts";
import { createWorld, type TenantWithPeople, type TestPerson, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { cancelWindow } from "#lib/windows/cancel-window.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { getWindowsFeed } from "./get-windows-feed.ts";

let world: World;
let upgrade: { slug: string; crewId: string };
let acmesWindow: string;
let globexsWindow: string;

const rep = () => staffContext(world.rep, world.now);
const coordinator = (tenant: TenantWithPeople) => clientContext(tenant, tenant.coordinator, world.now);
const tokenOf = (address: string) => new URL(address).pathname.split("/")[2] ?? "";

async function offer(tenant: TenantWithPeople, start: string) {
  const { proposalId } = await proposeWindows(coordinator(tenant), {
    upgradeSlug: upgrade.slug,
    choices: [choice(start)],
    contactMethodId: tenant.contactMethodId,
  });
  return proposalId;
}
async function agree(tenant: TenantWithPeople, start: string): Promise<string> {
  const proposalId = await offer(tenant, start);
  return (await acceptChoice(rep(), { proposalId, rank: 1 })).windowId;
}

beforeAll(async () => {
  world = await createWorld();
  upgrade = await freshUpgrade(world);
  acmesWindow = await agree(world.acme, "2027-01-20T02:00");
  globexsWindow = await agree(world.globex, "2027-01-21T02:00");
  // An offer that nobody answered is no event.
  upgrade = await freshUpgrade(world);
  await offer(world.acme, "2027-02-20T02:00");
});

/** The ids of the windows in a feed, each with how it stands. */
async function read(token: string, crew: string | null = null) {
  const { body, etag } = await getWindowsFeed(await requireCalendarFeedContext(token), { crew });
  const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent");
  const told = events.map((event) => ({
    id: String(event.getFirstPropertyValue("uid")).slice("window-".length).split("@")[0],
    status: event.getFirstPropertyValue("status"),
    sequence: event.getFirstPropertyValue("sequence"),
    url: String(event.getFirstPropertyValue("url")),
  }));
  return { told, body, etag, ids: told.map(({ id }) => id) };
}
const staffToken = async (person: TestPerson) =>
  tokenOf(await createCalendarToken(staffContext(person, world.now), { label: "Phone" }));

describe("a calendar's address", () => {
  it("shows a member their own tenant's agreed windows, and no offer", async () => {
    const token = tokenOf(
      (await createFeedToken(coordinator(world.globex), { label: "Team" }))["windows.ics"],
    );
    const { told, body, etag } = await read(token);
    expect(told).toMatchObject([{ id: globexsWindow, status: "CONFIRMED", sequence: 0 }]);
    expect(told[0]?.url).toContain(`/t/globex/windows/${globexsWindow}`);
    expect(body).not.toContain("Acme");
    expect((await read(token)).etag).toBe(etag);
    expect((await read(token, upgrade.crewId)).ids).toEqual([globexsWindow]);
  });

  it("shows one of the vendor's people the windows they look after", async () => {
    const { told, body } = await read(await staffToken(world.rep));
    expect(told.map(({ id }) => id)).toEqual([acmesWindow, globexsWindow]);
    expect(told[0]?.url).toContain(`/staff/windows/${acmesWindow}`);
    expect(body).toContain("Acme Bank");
  });

  it("shows who represents nobody nothing, and a crew's windows when they ask for them", async () => {
    const other = await asVendor(world, async (db) => {
      const data = { name: "Olu Adeyemi", email: "olu@spec.test", timeZone: "UTC" };
      const user = await db.user.create({ data });
      await db.staffMember.create({ data: { userId: user.id, role: "operator" } });
      return user;
    });
    const token = await staffToken(other);
    expect((await read(token)).ids).toEqual([]);
    const crew = await asVendor(world, (db) =>
      db.maintenanceWindow.findUniqueOrThrow({ where: { id: acmesWindow }, select: { crewId: true } }),
    );
    expect((await read(token, crew.crewId)).ids).toEqual([acmesWindow, globexsWindow]);
    for (const unknown of [world.acme.id, "", "north"])
      expect((await refusalOf(read(token, unknown))).code).toBe("not_found");
    await asVendor(world, (db) => db.staffMember.delete({ where: { userId: other.id } }));
    expect((await refusalOf(requireCalendarFeedContext(token))).code).toBe("gone");
  });

  it("of the vendor's person reads no release notes, and ends by their own hand alone", async () => {
    const token = await staffToken(world.deputy);
    expect((await refusalOf(requireFeedContext(token))).code).toBe("not_found");
    const [made] = await listFeedTokens(staffContext(world.deputy, world.now));
    for (const other of [rep(), coordinator(world.acme)])
      expect((await refusalOf(revokeFeedToken(other, made?.id))).code).toBe("not_found");
    await revokeFeedToken(staffContext(world.deputy, world.now), made?.id);
    expect((await refusalOf(requireCalendarFeedContext(token))).code).toBe("gone");
  });

  it("tells a cancelled window as cancelled for 60 days, with a raised sequence", async () => {
    const token = await staffToken(world.rep);
    const before = (await read(token)).etag;
    await cancelWindow(rep(), { windowId: acmesWindow, sequence: 0, reason: "The crew is ill." });
    const { told, etag } = await read(token);
    expect(told[0]).toMatchObject({ id: acmesWindow, status: "CANCELLED", sequence: 1 });
    expect(etag).not.toBe(before);
    const days = (n: number) => new Date(world.now.getTime() + n * 86_400_000);
    const feedAt = (now: Date) => getWindowsFeed(staffContext(world.rep, now), { crew: null });
    expect((await feedAt(days(59))).body).toContain(acmesWindow);
    expect((await feedAt(days(61))).body).not.toContain(acmesWindow);
    expect((await feedAt(days(61))).body).toContain(globexsWindow);
  });
});
