import { addHours } from "date-fns";
import { asVendor } from "../negotiation.ts";
import { announceTestUpgrade, createWorld, type World } from "../world.ts";

/** A world with an upgrade whose windows are written as they stand, whatever time zone data they were chosen by. */
export type KeptWorld = World & { enrollments: { acme: string; globex: string }; version: number };

export async function createKeptWorld(): Promise<KeptWorld> {
  const world = await createWorld();
  return { ...world, enrollments: await announceTestUpgrade(world), version: 0 };
}

/** Takes every window and open offer away. */
export function clearWindows(world: KeptWorld): Promise<void> {
  return asVendor(world, async (db) => {
    await db.maintenanceWindow.updateMany({ data: { state: "cancelled" } });
    await db.windowProposal.updateMany({ where: { state: "proposed" }, data: { state: "expired" } });
  });
}

/** A window as if clocks in Berlin had been expected to show an hour more. */
export const moved = { wallStart: "2027-02-02T03:00", startsAt: "2027-02-02T01:00Z" };

type Made = {
  wallStart: string;
  startsAt: string;
  state?: "accepted" | "proposed";
  expired?: boolean;
  part?: "acme" | "globex";
};

/** An offer by the clocks of Berlin with one choice, and its window when it was accepted. Returns the window's id, else the choice's. */
export function keepWindow(
  world: KeptWorld,
  { wallStart, startsAt, state = "accepted", expired, part: site = "acme" }: Made,
): Promise<string> {
  world.version += 1;
  const { rep, now, crewId, enrollments, version } = world;
  const { id: tenantId, contactMethodId, coordinator } = world[site];
  const part = { tenantId, enrollmentId: enrollments[site] };
  const from = new Date(startsAt);
  const time = { startsAt: from, endsAt: addHours(from, 2), timeZone: "Europe/Berlin", wallStart };
  return asVendor(world, async (db) => {
    const answer = { answeredAt: now, answeredById: rep.id, acceptedRank: 1 };
    const offer = await db.windowProposal.create({
      data: {
        ...{ ...part, version, side: "client", state, contactMethodId },
        ...{ authorId: coordinator.id, createdAt: now, expiresAt: addHours(now, expired ? -1 : 100) },
        ...(state === "accepted" ? answer : {}),
      },
    });
    const choice = await db.proposalChoice.create({
      data: { tenantId, proposalId: offer.id, rank: 1, method: "dns", ...time },
    });
    if (state === "proposed") return choice.id;
    const window = await db.maintenanceWindow.create({
      data: {
        ...{ ...part, ...time, crewId, contactMethodId, proposalId: offer.id },
        ...{ restsUntil: addHours(from, 14), method: "dns", confirmedAt: now, confirmedById: rep.id },
      },
    });
    return window.id;
  });
}
