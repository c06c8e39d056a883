import { beforeAll, expect, it } from "vitest";
import { addBlackout } from "#lib/blackouts/add-blackout.ts";
import { saveOffPeakHours } from "#lib/blackouts/save-off-peak-hours.ts";
import { clientContext } from "#lib/testing/contexts.ts";
import { asVendor, choice, freshUpgrade } from "#lib/testing/negotiation.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { checkTrafficFile } from "#lib/traffic/check-traffic-file.ts";
import { getOffPeakEvidence } from "#lib/traffic/get-off-peak-evidence.ts";
import { saveTrafficFile } from "#lib/traffic/save-traffic-file.ts";
import { checkChoices } from "./check-choices.ts";
import { getProposalDesk } from "./get-proposal-desk.ts";
import { proposeWindows } from "./propose-windows.ts";

let world: World;
let upgradeSlug: string;
const acme = () => clientContext(world.acme, world.acme.coordinator, world.now);
const evidence = async () => (await getProposalDesk(acme(), { upgradeSlug })).evidence;
const dayMs = 86_400_000;

/** Two weeks of equal hours that end a day ago: nothing but limits tells one window from another. */
async function uploadFlatTraffic(requests = 600): Promise<void> {
  const first = world.now.getTime() - 15 * dayMs;
  const rows = Array.from({ length: 14 * 24 }, (_, hour) => {
    const at = new Date(Math.floor(first / dayMs) * dayMs + hour * 3_600_000);
    return `${at.toISOString()},${requests}`;
  });
  async function* bytes() {
    yield new TextEncoder().encode(`timestamp,value\n${rows.join("\n")}\n`);
  }
  const input = { fileName: "flat.csv", zone: "UTC" };
  const { sha256 } = await checkTrafficFile(acme(), input, bytes());
  await saveTrafficFile(acme(), { ...input, sha256 }, bytes());
}

beforeAll(async () => {
  world = await createWorld();
  upgradeSlug = (await freshUpgrade(world)).slug;
  await uploadFlatTraffic();
});

it("off-peak hours come first among equals, in the desk and beside the traffic", async () => {
  await saveOffPeakHours(acme(), { weekday: ["7"], start: ["01:00"], end: ["05:00"] });
  const beside = await getOffPeakEvidence(acme(), {
    durationMinutes: 120,
    from: new Date(world.now.getTime() + 3 * dayMs),
    to: new Date(world.now.getTime() + 17 * dayMs),
  });
  for (const { suggestions } of [await evidence(), beside]) {
    expect(suggestions[0]?.clocks[0]?.text).toMatch(/^Sun .* 01:00/);
    expect(suggestions[0]?.reasons).toContain("Inside your off-peak hours.");
  }
});

it("an offer carries what a site is expected to meet, however busy it is", async () => {
  await uploadFlatTraffic(4_000_000_000);
  const other = await freshUpgrade(world, [world.acme]);
  const { proposalId } = await proposeWindows(acme(), {
    ...{ upgradeSlug: other.slug, contactMethodId: world.acme.contactMethodId },
    choices: [choice("2027-02-20T02:00")],
  });
  const [sent] = await asVendor(world, (db) => db.proposalChoice.findMany({ where: { proposalId } }));
  expect(sent?.expectedRequests).toBeGreaterThan(3_900_000_000);
});

it("what a window may meet is told, of a span of months only that it is too long", async () => {
  const choices = [choice("2027-01-20T02:00"), choice("2027-02-20T02:00", { durationMinutes: 100_000 })];
  const [window, months] = await checkChoices(acme(), { upgradeSlug, choices });
  expect(window).toMatchObject({ expectedRequests: expect.any(Number), problems: {} });
  expect(months).toMatchObject({
    expectedRequests: null,
    problems: { durationMinutes: [expect.any(String)] },
  });
});

it("a soft blackout is named, a hard one names what blocks and what is free after the last date", async () => {
  const all = { start: "2027-01-17T00:00", end: "2027-03-13T00:00" };
  await addBlackout(acme(), { ...all, strength: "soft", reason: "Quarter end" });
  const { suggestions } = await evidence();
  expect(suggestions[0]?.reasons.join(" ")).toContain("In a soft blackout, Quarter end:");

  await addBlackout(acme(), { ...all, strength: "hard", reason: "Season of sales" });
  const { suggestions: left, whyNone } = await evidence();
  expect(left).toEqual([]);
  expect(whyNone).toMatch(
    /^None of the [\d,]+ possible starts is free: [\d,]+ in the blackout "Season of sales"\./,
  );
  expect(whyNone).toMatch(
    /The first free one after that is Sat 13 Mar 2027, 00:00–00:30 CET \(Berlin\)\. Ask /,
  );
});
