import "server-only";
import { formatInstant } from "#lib/time/format.ts";
import { checksFor, earliestMove } from "./rules.ts";
import type { NightRecord } from "./store.ts";
import { checkWords } from "./words.ts";

/** The steps asked of this tenant, and whether each is done. */
export function requiredSteps({ enrollment, tenant }: NightRecord): { text: string; done: boolean }[] {
  const done = new Set(enrollment.steps.map(({ actionId }) => actionId));
  return enrollment.upgrade.actions
    .filter(({ integrationType }) => integrationType === null || integrationType === tenant.integrationType)
    .map(({ id, text }) => ({ text, done: done.has(id) }));
}

/** A check holds for the time it was made for: one from before the window was moved has to be made again. */
export function checkHolds(record: NightRecord, check: { passed: boolean; checkedAt: Date }): boolean {
  const movedAt = record.changes.findLast(({ kind }) => kind === "moved" || kind === "deferred")?.at;
  return check.passed && !(movedAt && check.checkedAt < movedAt);
}

/** What still keeps the night from beginning, each in words; empty when it may. */
export function startBlockers(record: NightRecord, now: Date): string[] {
  const { startsAt, endsAt, timeZone, method } = record;
  const missing = checksFor(method).filter(
    (kind) => !record.checks.some((check) => check.kind === kind && checkHolds(record, check)),
  );
  const undone = requiredSteps(record).filter(({ done }) => !done);
  const earliest = earliestMove(startsAt);
  return [
    ...(now < earliest ? [`It is too early: possible from ${formatInstant(earliest, timeZone)}.`] : []),
    ...(now >= endsAt
      ? [`The window ended on ${formatInstant(endsAt, timeZone)}. Say that it was not started.`]
      : []),
    ...missing.map((kind) => checkWords[kind].missing),
    ...undone.map(({ text }) => `Not done yet: ${text}`),
  ];
}
