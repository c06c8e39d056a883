import type { OutOfLineMethodName } from "#lib/windows/schema.ts";
import type { CheckKindName, NightOutcomeName, NightPhaseName, NightStage } from "./schema.ts";

/** The first phase may be reached this long before the start. */
export const EARLY_MINUTES = 15;
/** Records are quick enough to follow when they live no longer than this, in seconds. */
export const MOST_TTL_SECONDS = 300;
/** A log entry is a few sentences. */
export const MOST_LOG_CHARACTERS = 2_000;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const everyPhase: NightPhaseName[] = ["out_of_line", "upgrading", "verifying", "back_in_line"];

/** The phases of a night in order; what stays in line never leaves it. */
export function phasesFor(method: OutOfLineMethodName): NightPhaseName[] {
  return method === "none" ? everyPhase.filter((phase) => phase !== "out_of_line") : everyPhase;
}

/** The furthest of the phases that were reached. */
export function stageOf(reached: { phase: NightPhaseName }[]): NightStage {
  return everyPhase.findLast((phase) => reached.some((row) => row.phase === phase)) ?? "scheduled";
}

/** The phase that follows in order, or null after the last. */
export function nextPhase(method: OutOfLineMethodName, stage: NightStage): NightPhaseName | null {
  const phases = phasesFor(method);
  return phases[stage === "scheduled" ? 0 : phases.indexOf(stage) + 1] ?? null;
}

/** Phases go forward one at a time; back in line is reached from any, once something began. */
export function mayMove(method: OutOfLineMethodName, stage: NightStage, to: NightPhaseName): boolean {
  if (stage === "back_in_line") return false;
  return to === nextPhase(method, stage) || (to === "back_in_line" && stage !== "scheduled");
}

/** Whether the night has begun and is not over. */
export function isUnderWay(stage: NightStage): boolean {
  return stage !== "scheduled" && stage !== "back_in_line";
}

/** From out of line to back in line, or to `now` while it lasts; null while protection was never off. */
export function protectionGap(reached: { phase: NightPhaseName; at: Date }[]): {
  from: Date;
  until: Date | null;
} | null {
  const at = (phase: NightPhaseName) => reached.find((row) => row.phase === phase)?.at;
  const from = at("out_of_line");
  return from ? { from, until: at("back_in_line") ?? null } : null;
}

/** A gap in whole minutes, begun ones counted. */
export function gapMinutes(fromMs: number, untilMs: number): number {
  return Math.max(0, Math.ceil((untilMs - fromMs) / minuteMs));
}

const ownChecks: Partial<Record<OutOfLineMethodName, CheckKindName>> = {
  maintenance_page: "maintenance_page",
  client_flag: "flag_owner",
  dns: "dns_ttl",
};

/** What must be checked before a window with this method begins. */
export function checksFor(method: OutOfLineMethodName): CheckKindName[] {
  const own = ownChecks[method];
  return own ? [own, "contacts"] : ["contacts"];
}

/** From when the first phase may be reached. */
export function earliestMove(startsAt: Date): Date {
  return new Date(startsAt.getTime() - EARLY_MINUTES * minuteMs);
}

/** Whether people look at the page all the time: from shortly before the start until somebody says how it ended. */
export function isNight(startsAtMs: number, endsAtMs: number, stage: NightStage, nowMs: number): boolean {
  if (isUnderWay(stage)) return true;
  return nowMs >= startsAtMs - hourMs && nowMs <= endsAtMs + hourMs;
}

/** How a night may be said to have ended, as it stands. */
export function outcomesFor(stage: NightStage, startsAt: Date, now: Date): NightOutcomeName[] {
  if (stage === "back_in_line") return ["completed", "completed_no_op", "rolled_back"];
  return stage === "scheduled" && now >= startsAt ? ["not_started"] : [];
}

/** The rungs of the ladder before a window, widest first, in minutes. */
export const reminderRungs = { "72h": 72 * 60, "24h": 24 * 60, "60min": 60 } as const;
export type ReminderRung = keyof typeof reminderRungs;

/** The narrowest rung that is due; null before the first and from the start on. */
export function dueReminder(startsAt: Date, now: Date): ReminderRung | null {
  const leftMs = startsAt.getTime() - now.getTime();
  if (leftMs <= 0) return null;
  const due = Object.entries(reminderRungs).findLast(([, minutes]) => leftMs <= minutes * minuteMs);
  return due ? (due[0] as ReminderRung) : null;
}
