import type { EnrollmentStateName } from "./schema.ts";
import type { NudgeResult } from "./schema-board.ts";

/** A tenant is nudged at most once in this time. */
export const NUDGE_PAUSE_HOURS = 20;

type Nudged = { state: EnrollmentStateName; people: number; lastAt: Date | null };

/** Why a tenant is not nudged now, in words; null when it is. */
export function skipReason({ state, people, lastAt }: Nudged, now: Date): string | null {
  if (state === "awaiting_vendor") return "Spec’s move";
  if (state === "agreed") return "window agreed";
  if (state === "completed") return "done";
  if (lastAt && now.getTime() - lastAt.getTime() < NUDGE_PAUSE_HOURS * 3_600_000)
    return `nudged within ${NUDGE_PAUSE_HOURS} hours`;
  return people === 0 ? "no coordinator or admin to tell" : null;
}

const dayMs = 86_400_000;

/** The times at which a client without an agreed window is reminded, by the name that keeps each single. */
const rungs = [
  { name: "decide-by-7d", near: "decide_by", daysBefore: 7 },
  { name: "decide-by-1d", near: "decide_by", daysBefore: 1 },
  { name: "applied-by-21d", near: "applied_by", daysBefore: 21 },
  { name: "applied-by-14d", near: "applied_by", daysBefore: 14 },
] as const;
export type Rung = (typeof rungs)[number];

type Ladder = { announcedAt: Date; decideBy: Date; appliedBy: Date };

/**
 * The reminder that is due: the latest whose time has come and whose date has not, and none from before the
 * announcement, which said it all. One that was missed is not made up once a later one is due.
 */
export function dueRung({ announcedAt, decideBy, appliedBy }: Ladder, now: Date): Rung | null {
  const due = rungs.flatMap((rung) => {
    const deadline = rung.near === "decide_by" ? decideBy : appliedBy;
    const at = deadline.getTime() - rung.daysBefore * dayMs;
    return at > announcedAt.getTime() && at <= now.getTime() && deadline > now ? [{ rung, at }] : [];
  });
  return due.toSorted((a, b) => b.at - a.at)[0]?.rung ?? null;
}

/** "Nudged 12 tenants. Skipped 5: 3 Spec’s move, 2 nudged within 20 hours." */
export function nudgeWords({ told, skipped }: NudgeResult): string {
  const number = skipped.reduce((sum, { count }) => sum + count, 0);
  const reasons = skipped.map(({ count, reason }) => `${count.toLocaleString("en-GB")} ${reason}`).join(", ");
  const who = told === 1 ? "1 tenant" : `${told.toLocaleString("en-GB")} tenants`;
  return `Nudged ${who}.${number > 0 ? ` Skipped ${number.toLocaleString("en-GB")}: ${reasons}.` : ""}`;
}
