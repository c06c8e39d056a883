import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { formatWindow } from "#lib/time/format.ts";
import { resolveWallTime, toWallTime } from "#lib/time/wall-time.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { nearestFree } from "./nearest-free.ts";
import { earliestStart, withRest } from "./rules.ts";
import type { ChoiceTerms, FreeWindow } from "./schema.ts";
import { findCrewBusy, findOwnWindows } from "./store.ts";

/** When no window of this tenant can be: the crew works elsewhere, or the tenant rests between windows of its own. */
export async function findBusy(
  db: ScopedDb,
  { crewId, tenantId }: { crewId: string; tenantId: string },
  terms: ChoiceTerms,
): Promise<TimeSpan[]> {
  const span = withRest({
    startsAt: earliestStart(terms.now, terms.firstPossibleAt),
    endsAt: terms.appliedBy,
  });
  if (span.startsAt >= span.endsAt) return [];
  const crew = await findCrewBusy(db, crewId, span);
  const own = await findOwnWindows(db, tenantId, span);
  return [...crew, ...own.map(withRest)];
}

/** The three windows nearest to one that is not free, in the site's time. */
export function freeInstead(
  wanted: TimeSpan,
  busy: TimeSpan[],
  terms: ChoiceTerms,
  zone: string,
): FreeWindow[] {
  const from = earliestStart(terms.now, terms.firstPossibleAt);
  return nearestFree({ wanted, busy, from, to: terms.appliedBy }).map(({ startsAt, endsAt }) => {
    const wallStart = toWallTime(startsAt, zone);
    const resolved = resolveWallTime(wallStart, zone);
    const fold = resolved.kind !== "fold" ? {} : { fold: isSame(resolved.earlier, startsAt) };
    return { wallStart, ...fold, text: formatWindow(startsAt, endsAt, zone) };
  });
}

function isSame(earlier: Date, startsAt: Date): "earlier" | "later" {
  return earlier.getTime() === startsAt.getTime() ? "earlier" : "later";
}

/** The words of a refusal: never whose window it is, always what is free. */
export function notFreeWords(nearest: FreeWindow[]): string {
  if (nearest.length === 0)
    return "This time is not free, and no other is before the upgrade must be applied.";
  return `This time is not free. The nearest that are: ${nearest.map(({ text }) => text).join("; ")}.`;
}
