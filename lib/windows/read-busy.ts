import "server-only";
import { readSuitableTimes } from "#lib/blackouts/read-suitable-times.ts";
import type { WeeklyHours } from "#lib/blackouts/schema.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { blackoutLimits } from "#lib/traffic/blackout-limits.ts";
import type { BusySpan, SoftSpan, TimeSpan } from "#lib/traffic/schema.ts";
import { withRest } from "./rules.ts";
import { findCrewBusy, findOwnWindows } from "./store.ts";

/** What stands in the way of a window, and what speaks against one. */
export type Obstacles = { busy: BusySpan[]; soft: SoftSpan[]; offPeakHours: WeeklyHours[] };

type Of = {
  crewId: string;
  tenantId: string;
  /** A window that is about to move: what it holds now is free to it. */
  moving?: (TimeSpan & { id: string }) | undefined;
};

/**
 * When no window of this tenant can be within `span`, and why: the crew works elsewhere (nobody is told where), the
 * tenant rests between windows of its own, a blackout. In a transaction that is already open.
 */
export async function readBusy(
  db: ScopedDb,
  { crewId, tenantId, moving }: Of,
  span: TimeSpan,
): Promise<Obstacles> {
  if (span.startsAt >= span.endsAt) return { busy: [], soft: [], offPeakHours: [] };
  const wide = withRest(span);
  const crew = (await findCrewBusy(db, crewId, wide)).filter((one) => !moving || !isSame(one, moving));
  const own = (await findOwnWindows(db, tenantId, wide)).filter(({ id }) => id !== moving?.id);
  const { blackouts, offPeakHours } = await readSuitableTimes(db, tenantId, span);
  const limits = blackoutLimits(blackouts);
  return {
    busy: [
      ...crew.map((one) => ({ ...one, kind: "crew" as const })),
      ...own.map((one) => ({ ...withRest(one), kind: "rest" as const })),
      ...limits.busy,
    ],
    soft: limits.soft,
    offPeakHours,
  };
}

function isSame(a: TimeSpan, b: TimeSpan): boolean {
  return a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();
}
