import "server-only";
import type { Party } from "./party.ts";
import type { PartRecord, StandingWindow } from "./store.ts";

/** A change of an agreed window: its new time, or null when it is cancelled. */
export type Change = {
  kind: "moved" | "deferred" | "cancelled";
  reason: string;
  side: "client" | "vendor";
  to: { startsAt: Date; endsAt: Date; method: StandingWindow["method"] } | null;
};

/** What a window was before a change, as it is kept. */
export function changeRow(party: Party, part: PartRecord, was: StandingWindow, change: Change) {
  const { kind, reason, side, to } = change;
  return {
    tenantId: part.tenantId,
    windowId: was.id,
    sequence: was.sequence + 1,
    fromStartsAt: was.startsAt,
    fromEndsAt: was.endsAt,
    fromWallStart: was.wallStart,
    toStartsAt: to?.startsAt ?? null,
    toEndsAt: to?.endsAt ?? null,
    ...{ kind, reason, side, at: party.now, byId: party.user.id },
  };
}
