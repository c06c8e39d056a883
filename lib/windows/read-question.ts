import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { BusySpan } from "#lib/traffic/schema.ts";
import { type Obstacles, readBusy } from "./read-busy.ts";
import { afterStaging, MIN_LEAD_HOURS } from "./rules.ts";
import type { ChoiceTerms } from "./schema.ts";

const hourMs = 3_600_000;
/** How far beyond the last date the first free window is looked for. */
const aheadMs = 90 * 24 * hourMs;

/** Between which instants suggestions are looked for, and what stands in their way there and for 90 days after. */
export type WindowQuestion = Obstacles & { from: Date; to: Date; busyKnownTo: Date };

/**
 * What to ask the traffic for a part's terms: from now on, so that what comes too soon or before staging is named as
 * such when nothing is free. In a transaction that is already open.
 */
export async function readQuestion(
  db: ScopedDb,
  of: Parameters<typeof readBusy>[1],
  terms: ChoiceTerms,
): Promise<WindowQuestion> {
  const { now, firstPossibleAt, appliedBy: to } = terms;
  const from = new Date(Math.max(now.getTime(), firstPossibleAt.getTime()));
  const busyKnownTo = new Date(to.getTime() + aheadMs);
  const obstacles = await readBusy(db, of, { startsAt: from, endsAt: busyKnownTo });
  return { ...obstacles, busy: [...tooEarly(terms), ...obstacles.busy], from, to, busyKnownTo };
}

function tooEarly(terms: ChoiceTerms): BusySpan[] {
  const { now, leadHours = MIN_LEAD_HOURS } = terms;
  const prepared = new Date(now.getTime() + leadHours * hourMs);
  const staged = afterStaging(terms);
  return [
    { startsAt: now, endsAt: prepared, kind: "lead" },
    ...(staged && staged > now ? [{ startsAt: now, endsAt: staged, kind: "staging" as const }] : []),
  ];
}
