import { expect } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { slotEnd, slotStart } from "./arena.ts";
import type { Real } from "./commands.ts";
import type { Model, PartModel, Side } from "./model.ts";

/** What the database holds of one part. */
export type Found = {
  offers: { id: string; version: number; side: Side; state: string }[];
  window: { id: string; sequence: number; startsAt: Date; endsAt: Date } | null;
};

/** Reads both parts and holds them to the model and to what must be true whatever was done. */
export async function inspect({ world, arena }: Real, model: Model): Promise<[Found, Found]> {
  const parts = await withStaff({ kind: "system", now: world.now }, (db) =>
    db.upgradeEnrollment.findMany({
      where: { upgrade: { slug: arena.upgradeSlug } },
      orderBy: { tenant: { slug: "asc" } },
      select: {
        state: true,
        deferrals: true,
        proposals: {
          orderBy: { version: "asc" },
          select: { id: true, version: true, side: true, state: true },
        },
        windows: {
          orderBy: { id: "asc" },
          select: { id: true, state: true, sequence: true, startsAt: true, endsAt: true, changes: true },
        },
      },
    }),
  );
  const found = parts.map(({ state, deferrals, proposals, windows }, index): Found => {
    const expected = model.parts[index] as PartModel;
    const window = windows.find((one) => one.state === "confirmed") ?? null;
    expect({ state, deferrals }).toEqual({ state: expected.state, deferrals: expected.deferrals });
    // No history is lost: every version from the first, each as it ended, and every change of every window.
    expect(proposals.map(({ version, side, state }) => ({ version, side, state }))).toEqual(
      expected.offers.map(({ side, state }, at) => ({ version: at + 1, side, state })),
    );
    expect(windows.flatMap(({ changes }) => changes)).toHaveLength(expected.changes);
    expect(window && { startsAt: window.startsAt, endsAt: window.endsAt, sequence: window.sequence }).toEqual(
      expected.window && {
        startsAt: slotStart(world, expected.window.slot),
        endsAt: slotEnd(world, expected.window.slot),
        sequence: expected.window.sequence,
      },
    );
    // One side to move: who answers the open offer; nobody once a window is agreed and nothing is asked.
    const open = proposals.filter((offer) => offer.state === "proposed");
    expect(open.length).toBeLessThanOrEqual(1);
    if (open[0]) expect(state).toBe(open[0].side === "client" ? "awaiting_vendor" : "awaiting_client");
    else expect(state === "agreed").toBe(window !== null);
    return { offers: proposals, window };
  });
  const [a, b] = found as [Found, Found];
  // No overlap: one crew is never in two windows.
  if (a.window && b.window)
    expect(a.window.endsAt <= b.window.startsAt || b.window.endsAt <= a.window.startsAt).toBe(true);
  return [a, b];
}
