import { beforeAll, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade, refusalOf } from "#lib/testing/negotiation.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { checkChoices } from "#lib/windows/check-choices.ts";
import { proposeWindows } from "#lib/windows/propose-windows.ts";
import { addBlackout } from "./add-blackout.ts";
import { getOffPeakHours } from "./get-off-peak-hours.ts";
import { listBlackouts } from "./list-blackouts.ts";
import { removeBlackout } from "./remove-blackout.ts";
import { saveOffPeakHours } from "./save-off-peak-hours.ts";

let world: World;
let upgradeSlug: string;
let acmesWindow: string;
const rep = () => staffContext(world.rep, world.now);
const coordinator = (tenant: TenantWithPeople) => clientContext(tenant, tenant.coordinator, world.now);
const reader = (tenant: TenantWithPeople) => clientContext(tenant, tenant.reader, world.now, "reader");
const blackout = (start: string, end: string, more = {}) => ({
  ...{ start, end, strength: "hard", reason: "Season of sales" },
  ...more,
});

async function agree(tenant: TenantWithPeople, start: string): Promise<string> {
  const { proposalId } = await proposeWindows(coordinator(tenant), {
    upgradeSlug,
    choices: [choice(start)],
    contactMethodId: tenant.contactMethodId,
  });
  return (await acceptChoice(rep(), { proposalId, rank: 1 })).windowId;
}

beforeAll(async () => {
  world = await createWorld();
  upgradeSlug = (await freshUpgrade(world)).slug;
  acmesWindow = await agree(world.acme, "2027-01-26T02:00");
  await agree(world.globex, "2027-01-26T03:00");
});

describe("a tenant's blackout", () => {
  it("is by the site's clocks, on record, seen by its members and by no other tenant", async () => {
    const { text } = await addBlackout(
      coordinator(world.acme),
      blackout("2027-02-01T00:00", "2027-02-08T00:00"),
    );
    expect(text).toBe("Mon 1 Feb 2027, 00:00 – Mon 8 Feb 2027, 00:00 CET (Berlin)");
    expect(await listBlackouts(reader(world.acme))).toMatchObject([
      { text, strength: "hard", reason: "Season of sales", isVendors: false },
    ]);
    expect(await listBlackouts(coordinator(world.globex))).toEqual([]);
    expect(await listBlackouts(rep())).toEqual([]);
    const [event] = await asVendor(world, (db) =>
      db.auditEvent.findMany({ where: { action: "blackout.added", tenantId: world.acme.id } }),
    );
    expect(event?.summary).toContain(text);
  });

  it("refuses windows that lie in it, in words", async () => {
    const [checked] = await checkChoices(coordinator(world.acme), {
      upgradeSlug: (await freshUpgrade(world)).slug,
      choices: [choice("2027-02-03T02:00")],
    });
    expect(checked?.problems.wallStart?.[0]).toContain("This time lies in a blackout: Season of sales.");
  });

  it("that is soft is named for windows that lie in it, which may be offered all the same", async () => {
    const soft = { strength: "soft", reason: "Quarter end" };
    await addBlackout(coordinator(world.acme), blackout("2027-02-20T00:00", "2027-02-22T00:00", soft));
    const [within, beside] = await checkChoices(coordinator(world.acme), {
      upgradeSlug: (await freshUpgrade(world)).slug,
      choices: [choice("2027-02-21T02:00"), choice("2027-02-23T02:00")],
    });
    expect(within).toMatchObject({ softBlackout: "Quarter end", problems: {} });
    expect(beside).toMatchObject({ softBlackout: "", problems: {} });
  });

  it("names the own agreed windows that it touches, moves none, and says nothing of another tenant's", async () => {
    const span = blackout("2027-01-25T00:00", "2027-01-28T00:00");
    const { touched } = await addBlackout(coordinator(world.acme), span);
    expect(touched).toEqual([
      { id: acmesWindow, text: expect.stringContaining("Tue 26 Jan 2027, 02:00–03:00 CET (Berlin)") },
    ]);
    const window = await asVendor(world, (db) =>
      db.maintenanceWindow.findUniqueOrThrow({ where: { id: acmesWindow } }),
    );
    expect(window).toMatchObject({
      state: "confirmed",
      sequence: 0,
      startsAt: new Date("2027-01-26T01:00Z"),
    });
    const soft = await addBlackout(coordinator(world.acme), { ...span, strength: "soft" });
    expect(soft.touched).toEqual([]);
  });

  it("is removed by its own side, and by nobody else", async () => {
    const [kept] = await listBlackouts(coordinator(world.acme));
    for (const other of [coordinator(world.globex), rep()])
      expect((await refusalOf(removeBlackout(other, kept?.id))).code).toBe("not_found");
    expect((await refusalOf(removeBlackout(reader(world.acme), kept?.id))).code).toBe("forbidden");
    expect(await removeBlackout(coordinator(world.acme), kept?.id)).toEqual({ text: kept?.text });
    expect((await refusalOf(removeBlackout(coordinator(world.acme), kept?.id))).code).toBe("not_found");
  });

  it.each([
    ["ends before it starts", { end: "2027-05-01T00:00" }, "end"],
    ["has no length", { end: "2027-05-10T00:00" }, "end"],
    ["lasts longer than a year", { end: "2028-05-12T00:00" }, "end"],
    ["is over", { start: "2026-12-01T00:00", end: "2026-12-02T00:00" }, "end"],
    ["has no start", { start: "" }, "start"],
    ["starts on no day", { start: "2027-02-30T00:00" }, "start"],
    ["starts at a time that clocks skip", { start: "2027-03-28T02:30" }, "start"],
    ["starts at a time that clocks show twice", { start: "2026-10-25T02:30" }, "startFold"],
    ["ends at a time that clocks show twice", { end: "2027-10-31T02:30" }, "endFold"],
    ["has no reason", { reason: " " }, "reason"],
    ["has no strength", { strength: "firm" }, "strength"],
  ])("that %s is refused", async (_what, more, field) => {
    const input = blackout("2027-05-10T00:00", "2027-05-12T00:00", more);
    const { code, fields } = await refusalOf(addBlackout(coordinator(world.acme), input));
    expect(code).toBe("invalid_input");
    expect(Object.keys(fields ?? {})).toEqual([field]);
  });

  it("takes the one of two times that the person means", async () => {
    const span = blackout("2027-10-31T02:30", "2027-10-31T02:30", { startFold: "earlier", endFold: "later" });
    expect((await addBlackout(coordinator(world.acme), span)).text).toBe(
      "Sun 31 Oct 2027, 02:30 CEST – 02:30 CET (Berlin)",
    );
  });

  it("is not a reader's to add", async () => {
    const span = blackout("2027-05-10T00:00", "2027-05-12T00:00");
    expect((await refusalOf(addBlackout(reader(world.acme), span))).code).toBe("forbidden");
    const operator = staffContext(world.deputy, world.now, "operator");
    expect((await refusalOf(addBlackout(operator, { ...span, timeZone: "UTC" }))).code).toBe("forbidden");
  });
});

describe("the vendor's blackout", () => {
  it("holds for every tenant, by the clocks of the zone that was chosen, and names whom it touches", async () => {
    const span = blackout("2027-01-26T00:00", "2027-01-27T00:00", { timeZone: "UTC", reason: "Freeze" });
    const { touched } = await addBlackout(rep(), span);
    expect(touched.map(({ text }) => text)).toEqual([
      expect.stringContaining("for Acme Bank, Tue 26 Jan 2027, 02:00–03:00 CET (Berlin)"),
      expect.stringContaining("for Globex, Tue 26 Jan 2027, 03:00–04:00 EST (New York)"),
    ]);
    expect(await listBlackouts(coordinator(world.globex))).toMatchObject([
      { text: "Mon 25 Jan 2027, 19:00 – Tue 26 Jan 2027, 19:00 EST (New York)", isVendors: true },
    ]);
    const [own] = await listBlackouts(rep());
    expect(own?.by).toBe(world.rep.name);
    expect((await refusalOf(removeBlackout(coordinator(world.globex), own?.id))).code).toBe("not_found");
    await removeBlackout(rep(), own?.id);
  });

  it("needs a zone", async () => {
    for (const timeZone of [undefined, "", "Mars/Olympus", "+02:00"]) {
      const { fields } = await refusalOf(
        addBlackout(rep(), blackout("2027-05-10T00:00", "2027-05-12T00:00", { timeZone })),
      );
      expect(Object.keys(fields ?? {})).toEqual(["timeZone"]);
    }
  });
});

describe("blackouts", () => {
  it("are 200 at most, also when many are added at once", async () => {
    await asVendor(world, (db) =>
      db.blackoutPeriod.createMany({
        data: Array.from({ length: 198 }, () => ({
          ...{ tenantId: world.globex.id, strength: "soft" as const, reason: "Sale", timeZone: "UTC" },
          ...{ startsAt: new Date("2027-06-01"), endsAt: new Date("2027-06-02") },
          ...{ wallStart: "2027-06-01T00:00", wallEnd: "2027-06-02T00:00" },
          ...{ createdAt: world.now, createdById: world.globex.coordinator.id },
        })),
      }),
    );
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        addBlackout(coordinator(world.globex), blackout("2027-05-10T00:00", "2027-05-12T00:00")),
      ),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await listBlackouts(coordinator(world.globex))).toHaveLength(200);
  });
});

describe("off-peak hours", () => {
  const rows = { weekday: ["1", "1", "6"], start: ["22:00", "", "00:00"], end: ["05:00", "", "00:00"] };

  it("are shown as they were written, on record, and each tenant's own", async () => {
    const { words } = await saveOffPeakHours(coordinator(world.acme), rows);
    expect(words).toBe("Monday 22:00–05:00, Saturday 00:00–00:00");
    expect(await getOffPeakHours(reader(world.acme))).toEqual([
      { weekday: 1, start: "22:00", end: "05:00" },
      { weekday: 6, start: "00:00", end: "00:00" },
    ]);
    expect(await getOffPeakHours(coordinator(world.globex))).toEqual([]);
    const [event] = await asVendor(world, (db) =>
      db.auditEvent.findMany({ where: { action: "off_peak_hours.set" } }),
    );
    expect(event).toMatchObject({ tenantId: world.acme.id, summary: `set the off-peak hours: ${words}` });
  });

  it("are replaced whole, also by two at once", async () => {
    await Promise.all([1, 2, 3].map(() => saveOffPeakHours(coordinator(world.acme), rows)));
    expect(await getOffPeakHours(coordinator(world.acme))).toHaveLength(2);
    await saveOffPeakHours(coordinator(world.acme), {});
    expect(await getOffPeakHours(coordinator(world.acme))).toEqual([]);
  });

  it("are refused by the row that is wrong, and not a reader's to set", async () => {
    const wrong = { weekday: ["1", "2"], start: ["22:00", "04:00"], end: ["05:00", ""] };
    const { fields } = await refusalOf(saveOffPeakHours(coordinator(world.acme), wrong));
    expect(fields).toEqual({ "rows.1": ["Write both times, or neither."] });
    for (const absurd of [
      { weekday: ["8"], start: ["01:00"], end: ["02:00"] },
      { weekday: ["1"], start: ["25:00"], end: ["02:00"] },
    ])
      expect((await refusalOf(saveOffPeakHours(coordinator(world.acme), absurd))).code).toBe("invalid_input");
    expect((await refusalOf(saveOffPeakHours(reader(world.acme), rows))).code).toBe("forbidden");
  });
});
