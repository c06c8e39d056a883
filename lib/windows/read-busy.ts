import "server-only";
import type { Blackout, WeeklyHours } from "#lib/blackouts/schema.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { blackoutLimits } from "#lib/traffic/blackout-limits.ts";
import type { BusySpan, SoftSpan, TimeSpan } from "#lib/traffic/schema.ts";
import { withRest } from "./rules.ts";
import { findObstacles } from "./store-obstacles.ts";

/** What stands in the way of a window, and what speaks against one or for one. */
export type Obstacles = {
  busy: BusySpan[];
  soft: SoftSpan[];
  /** Whose hard ones are among `busy` and whose soft ones are `soft`, as they were written. */
  blackouts: Blackout[];
  offPeakHours: WeeklyHours[];
};

type Of = {
  /** Null where no crew is asked about. */
  crewId: string | null;
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
  if (span.startsAt >= span.endsAt) return { busy: [], soft: [], blackouts: [], offPeakHours: [] };
  const { crew, own, blackouts, offPeakHours } = await findObstacles(db, { crewId, tenantId }, span);
  const limits = blackoutLimits(blackouts);
  return {
    busy: [
      ...crew
        .filter((one) => !moving || !isSame(one, moving))
        .map(({ startsAt, endsAt }) => ({ startsAt, endsAt, kind: "crew" as const })),
      ...own
        .filter(({ id }) => id !== moving?.id)
        .map((one) => ({ ...withRest(one), kind: "rest" as const })),
      ...limits.busy,
    ],
    soft: limits.soft,
    blackouts,
    offPeakHours,
  };
}

function isSame(a: TimeSpan, b: TimeSpan): boolean {
  return a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();
}
